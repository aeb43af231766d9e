package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import cn.minsheng.zhida.trail.Trail;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of this module share: an office that has just opened, on Monday 2 March 2026. */
@PersistenceTest
@ExtendWith(FreshTrail.class)
abstract class CaseworkTest {

  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Review review;
  @Autowired Closing closing;
  @Autowired Withdrawing withdrawing;
  @Autowired Extending extending;
  @Autowired Requests requests;
  @Autowired Endings endings;
  @Autowired Holds holds;
  @Autowired Answers answers;
  @Autowired Promises promises;
  @Autowired CaseBook book;
  @Autowired TaskList tasks;
  @Autowired Confidences confidences;
  @Autowired Trail trail;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired BeanFactory context;

  PetitionsInTest office;
  OfficeInTest people;

  @BeforeEach
  void theOfficeOpens() {
    clock.goTo(MovedClock.START);
    people = OfficeInTest.opens(jdbc);
    office = new PetitionsInTest(context);
  }

  /** Why it was refused; null if it was done. */
  static Refused refusal(Runnable act) {
    return catchThrowableOfType(Refused.class, act::run);
  }

  static Refused.Reason reason(Runnable act) {
    var refused = refusal(act);
    return refused == null ? null : refused.reason();
  }

  List<String> acts(Entry entry) {
    return trail.of(TrailOfActs.subject(entry.number()), 100).stream()
        .map(it -> it.entry().act())
        .toList();
  }

  /** Of petitions; what follows from an act elsewhere has lines of its own. */
  long linesOfTheTrail() {
    return jdbc.sql("select count(*) from trail where subject like 'petition:%'")
        .query(Long.class)
        .single();
  }

  int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
