package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.sandbox.Phone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What people get wrong is answered with one sentence, and the books stay as they were. */
abstract class BadInput extends Scenario {

  @Autowired Roster roster;

  District district;
  UnitAtWork unit;
  OnePetition petition;

  @BeforeEach
  void aUnitIsThere() {
    district = District.opens(this, roster, 2);
    unit = district.units().get(0);
    petition = new OnePetition(district);
  }

  @AfterEach
  void theUnitIsGone() {
    district.closes(this);
  }

  /** Everything that would show that something was done. */
  Map<String, Object> books() {
    allIsDone();
    return jdbc.sql(
            """
            select (select group_concat(id, status, version order by id) from petition) petitions,
              (select group_concat(id, status, version order by id) from assignment) assignments,
              (select count(*) from handling_report) reports,
              (select group_concat(document order by document) from desk_sent_file) files,
              (select concat(line, hash) from trail_head) trail,
              (select group_concat(petition, act order by petition, line)
                from ledger_line) ledger,
              (select group_concat(id, revision order by id) from card) cards,
              (select group_concat(card_id, staff order by card_id, staff)
                from card_person) people
            """)
        .query()
        .singleRow();
  }

  int petitions() {
    return jdbc.sql("select count(*) from petition").query(Integer.class).single();
  }

  /** The texts of a phone since some of them; exactly one is expected. */
  void isToldOnce(Phone phone, int textsBefore, String sentence) {
    eventually(
        () ->
            assertThat(Screen.of(phone).texts().stream().skip(textsBefore).toList())
                .isEqualTo(List.of(sentence)));
  }

  int texts(Phone phone) {
    return Screen.of(phone).texts().size();
  }
}
