package cn.minsheng.zhida.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.vault.Vault;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An office that has just opened and gets its ledgers as files. */
@PersistenceTest
abstract class IntakeTest {

  static final List<String> HEADINGS =
      List.of("工单编号", "来电时间", "来电人", "来电号码", "工单内容", "事发地址", "诉求类型");

  @Autowired Imports imports;
  @Autowired Documents documents;
  @Autowired Vault vault;
  @Autowired CaseBook book;
  @Autowired Trail trail;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  OfficeInTest people;

  @BeforeEach
  void theOfficeOpens() {
    clock.goTo(MovedClock.START);
    peopleArrive();
  }

  void peopleArrive() {
    people = OfficeInTest.opens(jdbc);
    jdbc.sql("insert ignore into trail_head (id, line, hash) values (1, 0, repeat('0', 64))")
        .update();
    jdbc.sql("update trail_head set line = 0, hash = repeat('0', 64)").update();
  }

  Document sent(String name, byte[] file) {
    return documents.store(vault.open("a file"), name, new ByteArrayInputStream(file));
  }

  ImportId begun(byte[] file) {
    try {
      return imports.begin(sent("台账.xlsx", file), OfficeInTest.CLERK);
    } catch (Unreadable e) {
      throw new AssertionError(e.why().sentence(), e);
    }
  }

  Looked looked(ImportId id) {
    try {
      var looked = imports.look(id);
      whole(() -> imports.looked(looked));
      return looked;
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }

  Imports.Ended taken(ImportId id) {
    return taken(id, OfficeInTest.OFFICE_HEAD);
  }

  Imports.Ended taken(ImportId id, StaffId confirmedBy) {
    looked(id);
    whole(() -> assertThat(imports.confirm(id, confirmedBy)).isTrue());
    return gone(id);
  }

  Imports.Ended gone(ImportId id) {
    var told = new Told();
    try {
      imports.take(id, told);
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
    return told.ended;
  }

  void whole(Runnable what) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> what.run());
  }

  Unreadable.Why unreadable(String name, byte[] file) {
    var document = sent(name, file);
    var thrown =
        catchThrowableOfType(Unreadable.class, () -> imports.begin(document, OfficeInTest.CLERK));
    return thrown == null ? null : thrown.why();
  }

  PetitionView petition(int year, int ordinal) {
    return book.find(new LedgerNumber(year, ordinal)).orElseThrow();
  }

  int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** Remembers what was told. */
  static class Told implements Imports.Telling {

    Imports.Ended ended;
    int progressed = 0;

    @Override
    public void progressed(LedgerImport now) {
      progressed++;
    }

    @Override
    public void ended(Imports.Ended how) {
      ended = how;
    }
  }
}
