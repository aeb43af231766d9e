package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.FactsOfRefusals;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every act by everybody in every state: it is done, with its line on the trail, or refused for the
 * reason that the two tables name, with all that the sentence needs, and nothing has changed.
 *
 * <p>First comes what the act is about ({@code NO_SUCH_…} is said to everybody), then who may, then
 * when.
 */
@Tag("rules")
class WhoMayWhatWhenTests extends CaseworkTest {

  /**
   * Of a petition whose lead unit is 供水公司 and, if one is asked, whose supporting unit is 城市管理局: x
   * for whoever may; everybody else is told the reason at the end of the row.
   */
  private static final String WHO =
      """
                             | clerk | office-head | water-head | water-deputy | water-liaison | city-head | city-deputy | leader | observer | visitor | admin | nobody | reason
      REGISTER               |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      TAKE_OVER              |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   x   |   .    | ONLY_THE_OFFICE_HEAD_OR_AN_ADMIN
      ASSIGN                 |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      REDIRECT               |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      ADD_SUPPORT            |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      URGE                   |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      JOIN                   |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      SPLIT                  |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      PROPOSE                |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      CORRECT                |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      ATTACH                 |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      HAND_OVER              |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RECORD_COLLECTION      |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      INSTRUCT               |   .   |      .      |     .      |      .       |       .       |     .     |      .      |   x    |    .     |    .    |   .   |   .    | ONLY_A_LEADER
      ACCEPT                 |   .   |      .      |     x      |      x       |       x       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_UNIT
      ASK_WITHDRAWAL         |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      APPROVE_WITHDRAWAL     |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      REFUSE_WITHDRAWAL      |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      ASK_EXTENSION          |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      GRANT_EXTENSION        |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      REFUSE_EXTENSION       |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      CONFIRM_TOLD           |   .   |      .      |     x      |      x       |       x       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_UNIT
      RECORD_CLARITIES       |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      GIVE_OPINION           |   .   |      .      |     .      |      .       |       .       |     x     |      x      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      WAIVE_OPINION          |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      SUBMIT_REPORT          |   .   |      .      |     x      |      x       |       x       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_UNIT
      SIGN_OFF               |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      RETURN_BY_SIGNER       |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      PASS                   |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RETURN_TO_UNIT         |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RECORD_FOLLOW_UP       |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    x    |   .   |   .    | ONLY_THE_OFFICE_OR_A_VISITOR
      ENDORSE_FOR_SUPERIOR   |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      ENDORSE_FOR_COMMITTEE  |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   x    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_OR_A_LEADER
      SEND_BACK              |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      EXPLAIN                |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      CLOSE                  |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      END                    |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      LOOK_BACK              |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      HOLD                   |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RELEASE                |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      GIVE_FOLLOW_UP         |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      RECORD_ANSWER          |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      PROMISE                |   x   |      x      |     x      |      x       |       x       |     .     |      .      |   .    |    .     |    x    |   .   |   .    | ONLY_WHO_SPEAKS_WITH_THE_PETITIONER
      SETTLE_PROMISE         |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      LIFT_SUPERVISION       |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      UNMASK                 |   x   |      x      |     x      |      x       |       x       |     .     |      .      |   x    |    .     |    x    |   .   |   .    | NOT_YOUR_PETITION
      MOVE_WITH_THE_CALENDAR |   .   |      .      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   x   |   .    | ONLY_AN_ADMIN
      """;

  /** By somebody who may: x in the states in which it is done, and the reason in all others. */
  private static final String WHEN =
      """
      REGISTER               | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
      TAKE_OVER              | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
      ASSIGN                 | x                                | registered, reopened, withdrawn
                             | ALREADY_ASSIGNED                 | assigned, accepted, reported, signed off, returned, passed, followed up, objected, withdrawal asked, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      REDIRECT               | x                                | assigned, accepted, reported, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | ALREADY_SIGNED_OFF               | signed off
                             | HAS_HANDED_IN                    | returned
                             | ALREADY_PASSED                   | passed, visit given
                             | ALREADY_FOLLOWED_UP              | followed up
                             | ALREADY_OBJECTED                 | objected
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      ADD_SUPPORT            | x                                | assigned, accepted, returned, withdrawal asked, extension asked, extended, held, promised, supervised, confidential, next day, overdue, lapsed
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | SUPPORTS_ALREADY                 | opinion owed, opinion given
                             | ALREADY_REPORTED                 | reported
                             | ALREADY_SIGNED_OFF               | signed off
                             | ALREADY_PASSED                   | passed, visit given
                             | ALREADY_FOLLOWED_UP              | followed up
                             | ALREADY_OBJECTED                 | objected
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      URGE                   | x                                | assigned, accepted, reported, returned, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn, joined
                             | WITHDRAWAL_IS_UNDECIDED          | withdrawal asked
                             | WAITS_AT_THE_OFFICE              | signed off, passed, followed up, objected
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      JOIN                   | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      JOIN away              | x                                | registered, assigned, accepted, reported, signed off, returned, reopened, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day
                             | TOO_FAR_TO_BE_JOINED             | passed, followed up, objected, visit given
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
                             | THE_OVERDUE_IS_NOT_JOINED        | overdue, lapsed
      SPLIT                  | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      PROPOSE                | x                                | registered, reopened, withdrawn
                             | ALREADY_ASSIGNED                 | assigned, accepted, reported, signed off, returned, passed, followed up, objected, withdrawal asked, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      INSTRUCT               | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      CORRECT                | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      ATTACH                 | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      HAND_OVER              | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      RECORD_COLLECTION      | x                                | confidential
                             | NOT_CONFIDENTIAL                 | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
      ACCEPT                 | x                                | assigned, withdrawal asked, next day
                             | NO_SUCH_ASSIGNMENT               | registered
                             | ALREADY_ACCEPTED                 | accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, overdue, lapsed
                             | ASSIGNMENT_WAS_CANCELLED         | ended, joined
                             | ASSIGNMENT_WAS_WITHDRAWN         | withdrawn
      RECORD_CLARITIES       | x                                | accepted, returned, extension asked, extended, held, promised, supervised, opinion owed, opinion given, overdue, lapsed
                             | NO_SUCH_ASSIGNMENT               | registered
                             | NOT_YET_ACCEPTED                 | assigned, withdrawal asked, next day
                             | ALREADY_REPORTED                 | reported
                             | ALREADY_SIGNED_OFF               | signed off
                             | ALREADY_PASSED                   | passed, followed up, objected, closed, reopened, visit given
                             | ASSIGNMENT_WAS_CANCELLED         | ended, joined
                             | ASSIGNMENT_WAS_WITHDRAWN         | withdrawn
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      GIVE_OPINION           | x                                | opinion owed
                             | NO_SUCH_ASSIGNMENT               | registered
                             | ONLY_A_SUPPORTING_UNIT_GIVES_AN_OPINION | assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, next day, overdue, lapsed
                             | ALREADY_GIVEN                    | opinion given
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      WAIVE_OPINION          | x                                | opinion owed
                             | NO_SUCH_ASSIGNMENT               | registered
                             | ONLY_A_SUPPORTING_UNIT_GIVES_AN_OPINION | assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, confidential, next day, overdue, lapsed
                             | ALREADY_GIVEN                    | opinion given
      SUBMIT_REPORT          | x                                | accepted, returned, extension asked, extended, held, promised, supervised, opinion given, overdue, lapsed
                             | NO_SUCH_ASSIGNMENT               | registered
                             | NOT_YET_ACCEPTED                 | assigned, withdrawal asked, next day
                             | ALREADY_REPORTED                 | reported
                             | ALREADY_SIGNED_OFF               | signed off
                             | ALREADY_PASSED                   | passed, followed up, objected, closed, reopened, visit given
                             | ASSIGNMENT_WAS_CANCELLED         | ended, joined
                             | ASSIGNMENT_WAS_WITHDRAWN         | withdrawn
                             | OPINIONS_ARE_MISSING             | opinion owed
                             | CONFIDENTIAL_IS_REPORTED_ON_PAPER | confidential
      SIGN_OFF               | x                                | reported
                             | NO_SUCH_ASSIGNMENT               | registered, assigned, accepted, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_SIGNED_OFF               | signed off
                             | ALREADY_RETURNED                 | returned
                             | ALREADY_PASSED                   | passed, followed up, objected, closed, reopened, visit given
      RETURN_BY_SIGNER       | x                                | reported
                             | NO_SUCH_ASSIGNMENT               | registered, assigned, accepted, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_SIGNED_OFF               | signed off
                             | ALREADY_RETURNED                 | returned
                             | ALREADY_PASSED                   | passed, followed up, objected, closed, reopened, visit given
      PASS                   | x                                | signed off
                             | NO_SUCH_ASSIGNMENT               | registered, assigned, accepted, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | NOT_YET_SIGNED_OFF               | reported
                             | ALREADY_RETURNED                 | returned
                             | ALREADY_PASSED                   | passed, followed up, objected, closed, reopened, visit given
      RETURN_TO_UNIT         | x                                | signed off
                             | NO_SUCH_ASSIGNMENT               | registered, assigned, accepted, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | NOT_YET_SIGNED_OFF               | reported
                             | ALREADY_RETURNED                 | returned
                             | ALREADY_PASSED                   | passed, followed up, objected, closed, reopened, visit given
      ASK_WITHDRAWAL         | x                                | assigned, accepted, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential
                             | NO_SUCH_ASSIGNMENT               | registered
                             | ALREADY_REPORTED                 | reported
                             | ALREADY_SIGNED_OFF               | signed off
                             | ALREADY_RETURNED                 | returned
                             | ALREADY_PASSED                   | passed, followed up, objected, closed, reopened, visit given
                             | ASSIGNMENT_WAS_CANCELLED         | ended, joined
                             | WITHDRAWAL_IS_UNDECIDED          | withdrawal asked
                             | ASSIGNMENT_WAS_WITHDRAWN         | withdrawn
                             | TOO_LATE_TO_WITHDRAW             | next day, overdue, lapsed
      APPROVE_WITHDRAWAL     | x                                | withdrawal asked
                             | NO_SUCH_REQUEST                  | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_DECIDED                  | withdrawn
      REFUSE_WITHDRAWAL      | x                                | withdrawal asked
                             | NO_SUCH_REQUEST                  | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_DECIDED                  | withdrawn
      ASK_EXTENSION          | x                                | assigned, accepted, reported, returned, withdrawal asked, held, promised, supervised, opinion owed, opinion given, confidential, next day
                             | NO_SUCH_ASSIGNMENT               | registered
                             | ALREADY_SIGNED_OFF               | signed off
                             | ALREADY_PASSED                   | passed, followed up, objected, closed, reopened, visit given
                             | ASSIGNMENT_WAS_CANCELLED         | ended, joined
                             | ASSIGNMENT_WAS_WITHDRAWN         | withdrawn
                             | EXTENSION_IS_UNDECIDED           | extension asked
                             | ALREADY_EXTENDED                 | extended
                             | TOO_LATE_TO_EXTEND               | overdue, lapsed
      GRANT_EXTENSION        | x                                | extension asked
                             | NO_SUCH_REQUEST                  | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue
                             | ALREADY_DECIDED                  | extended
                             | EXTENSION_HAS_LAPSED             | lapsed
      REFUSE_EXTENSION       | x                                | extension asked
                             | NO_SUCH_REQUEST                  | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue
                             | ALREADY_DECIDED                  | extended
                             | EXTENSION_HAS_LAPSED             | lapsed
      CONFIRM_TOLD           | x                                | extended
                             | NO_SUCH_REQUEST                  | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue
                             | NOT_EXTENDED                     | extension asked, lapsed
      RECORD_FOLLOW_UP       | x                                | passed, visit given
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | NOT_YET_PASSED                   | assigned, accepted, reported, signed off, returned, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, next day, overdue, lapsed
                             | ALREADY_FOLLOWED_UP              | followed up
                             | ALREADY_OBJECTED                 | objected
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      ENDORSE_FOR_SUPERIOR   | x                                | passed, followed up, visit given
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | NOT_YET_PASSED                   | assigned, accepted, reported, signed off, returned, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_OBJECTED                 | objected
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      ENDORSE_FOR_COMMITTEE  | x                                | passed, followed up, visit given
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | NOT_YET_PASSED                   | assigned, accepted, reported, signed off, returned, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_OBJECTED                 | objected
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      SEND_BACK              | x                                | objected
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | NOT_YET_PASSED                   | assigned, accepted, reported, signed off, returned, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | NOBODY_OBJECTED                  | passed, followed up, visit given
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      EXPLAIN                | x                                | objected
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | NOT_YET_PASSED                   | assigned, accepted, reported, signed off, returned, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | NOBODY_OBJECTED                  | passed, followed up, visit given
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      CLOSE                  | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | NOT_YET_PASSED                   | assigned, accepted, reported, signed off, returned, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ENDORSEMENTS_ARE_MISSING         | passed, followed up, objected, visit given
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      END                    | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      LOOK_BACK              | x                                | closed
                             | NOT_YET_CLOSED                   | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      GIVE_FOLLOW_UP         | x                                | passed, visit given
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | NOT_YET_PASSED                   | assigned, accepted, reported, signed off, returned, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_FOLLOWED_UP              | followed up, objected
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      HOLD                   | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, withdrawal asked, withdrawn, extension asked, extended, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
                             | ALREADY_HELD                     | held
      RELEASE                | x                                | held
                             | NOT_HELD                         | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, reopened, withdrawal asked, withdrawn, extension asked, extended, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      RECORD_ANSWER          | x                                | passed, followed up, objected, closed, visit given
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | NOT_YET_PASSED                   | assigned, accepted, reported, signed off, returned, withdrawal asked, extension asked, extended, held, promised, supervised, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
      PROMISE                | x                                | assigned, accepted, reported, signed off, returned, passed, followed up, objected, withdrawal asked, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | NOT_YET_ASSIGNED                 | registered, reopened, withdrawn
                             | ALREADY_CLOSED                   | closed
                             | HAS_ENDED                        | ended
                             | WAS_JOINED                       | joined
                             | CONFIDENTIAL_IS_WRITTEN_ON_PAPER | confidential
      SETTLE_PROMISE         | x                                | promised
                             | NO_SUCH_PROMISE                  | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | ALREADY_SETTLED                  | supervised
      LIFT_SUPERVISION       | x                                | supervised
                             | NO_SUCH_PROMISE                  | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
                             | NOT_SUPERVISED                   | promised
      UNMASK                 | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, next day, overdue, lapsed
                             | CONFIDENTIAL_IS_READ_AT_THE_OFFICE | confidential
      MOVE_WITH_THE_CALENDAR | x                                | registered, assigned, accepted, reported, signed off, returned, passed, followed up, objected, closed, reopened, ended, joined, withdrawal asked, withdrawn, extension asked, extended, held, promised, supervised, visit given, opinion owed, opinion given, confidential, next day, overdue, lapsed
      """;

  private static final List<List<String>> WHO_LINES = lines(WHO);
  private static final List<StaffId> PEOPLE =
      WHO_LINES.get(0).subList(1, WHO_LINES.get(0).size() - 1).stream().map(StaffId::new).toList();
  private static final Map<String, Map<String, String>> OUTCOMES = outcomes();

  /** Where it hangs on who it is, though they may. */
  private static final Map<String, Reason> BUT =
      Map.of(
          "SUBMIT_REPORT, withdrawal asked, water-liaison", Reason.WITHDRAWAL_IS_UNDECIDED,
          "RECORD_FOLLOW_UP, visit given, visitor", Reason.FOLLOW_UP_IS_ANOTHERS,
          "RECORD_FOLLOW_UP, confidential, visitor", Reason.SECRET_VISITS_ARE_GIVEN,
          "PROMISE, confidential, visitor", Reason.SECRET_VISITS_ARE_GIVEN);

  /** What may be said anew. */
  private static final Set<String> AGAIN =
      Set.of(
          "REGISTER",
          "TAKE_OVER",
          "JOIN",
          "SPLIT",
          "PROPOSE",
          "INSTRUCT",
          "ATTACH",
          "RECORD_COLLECTION",
          "RECORD_CLARITIES",
          "GIVE_FOLLOW_UP",
          "PROMISE",
          "UNMASK",
          "MOVE_WITH_THE_CALENDAR");

  @Autowired PlatformTransactionManager transactions;

  private TransactionTemplate whole;
  private TransactionTemplate part;
  private ActsInTest acts;
  private SoftAssertions softly;

  @BeforeEach
  void anOfficeThatForgets() {
    whole = new TransactionTemplate(transactions);
    part = new TransactionTemplate(transactions);
    part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    acts = new ActsInTest(office, context);
    softly = new SoftAssertions();
  }

  static Stream<String> states() {
    return OUTCOMES.values().stream().flatMap(it -> it.keySet().stream()).distinct();
  }

  @Test
  void everyActStandsInBothTables() {
    // 撤销 is of another act, not of a state: UndoingTests.
    var all = Arrays.stream(Act.values()).filter(it -> it != Act.UNDO).map(Enum::name).toList();
    assertThat(WHO_LINES.stream().skip(1).map(it -> it.get(0)))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(OUTCOMES.keySet().stream().map(WhoMayWhatWhenTests::act).distinct())
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(acts.all().keySet()).containsExactlyInAnyOrderElementsOf(OUTCOMES.keySet());
    var states = states().toList();
    assertThat(states)
        .containsExactlyInAnyOrderElementsOf(new StagesInTest(office, context).names());
    OUTCOMES.forEach(
        (act, when) ->
            assertThat(when.keySet()).as(act).containsExactlyInAnyOrderElementsOf(states));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyActByEverybodyIsDoneOrRefusedAsTheTablesSay(String state) {
    whole.executeWithoutResult(
        all -> {
          var stage = new StagesInTest(office, context).begin(state);
          for (var act : OUTCOMES.keySet()) {
            var lines = rows("ledger_line");
            var asked = 0;
            for (var who : PEOPLE) {
              var expected = expected(act, state, who, stage);
              if (expected == null) {
                isDone(act, stage, who, asked++ == 0, lines);
              } else {
                isRefused(act, stage, who, expected);
              }
            }
            assertThat(rows("ledger_line")).as("%s when %s", act, state).isEqualTo(lines);
          }
          all.setRollbackOnly();
        });
    softly.assertAll();
  }

  @Test
  void whatIsDoneStandsOnTheTrailOnce() {
    OUTCOMES.forEach(
        (act, when) ->
            when.entrySet().stream()
                .filter(it -> it.getValue().equals("x"))
                .findFirst()
                .ifPresent(it -> standsOnTheTrailOnce(act, it.getKey())));
    assertThat(trail.verify().isSound()).isTrue();
  }

  private void standsOnTheTrailOnce(String act, String state) {
    clock.goTo(MovedClock.START);
    var stage = new StagesInTest(office, context).begin(state);
    var who = PEOPLE.stream().filter(it -> expected(act, state, it, stage) == null).findFirst();
    var before = linesOfTheTrail();
    acts.all().get(act).to(stage, acts.by(who.orElseThrow()));
    var lines = act.equals("UNMASK") ? 1 : linesInTheLedger(act);
    assertThat(linesOfTheTrail() - before).as("%s when %s", act, state).isEqualTo(lines);
  }

  /** Null if it is done. */
  private Reason expected(String act, String state, StaffId who, Stage stage) {
    var when = OUTCOMES.get(act).get(state);
    if (when.startsWith("NO_SUCH_")) {
      return Reason.valueOf(when);
    }
    var but = BUT.get(act + ", " + state + ", " + who.value());
    if (but != null) {
      return but;
    }
    if (!may(act, who, stage)) {
      return Reason.valueOf(last(row(act)));
    }
    return when.equals("x") ? null : Reason.valueOf(when);
  }

  /** Where it is the unit's people who may, it is those of the units that have to do with it. */
  private boolean may(String act, StaffId who, Stage stage) {
    if (who.equals(OfficeInTest.VISITOR) && stage.isSecret()) {
      return false; // until the visit is given to them
    }
    var isOfTheUnits = who.value().startsWith("water-") || who.value().startsWith("city-");
    if (isOfTheUnits && (act.equals("PROMISE") || act.equals("UNMASK"))) {
      var unit = who.value().startsWith("water-") ? stage.assignment() : stage.supporting();
      return unit.map(book::assignment)
          .filter(it -> it.status() != AssignmentStatus.WITHDRAWN)
          .filter(it -> it.status() != AssignmentStatus.CANCELLED)
          .isPresent();
    }
    var asIf = act.equals("GIVE_OPINION") && stage.supporting().isEmpty() ? "ASK_WITHDRAWAL" : act;
    return row(asIf).get(PEOPLE.indexOf(who) + 1).equals("x");
  }

  private void isDone(String act, Stage stage, StaffId who, boolean first, int lines) {
    var what = act + " by " + who;
    part.executeWithoutResult(
        one -> {
          var refused = refusal(() -> acts.all().get(act).to(stage, acts.by(who)));
          softly.assertThat(refused).as(what).isNull();
          if (first && refused == null) {
            softly
                .assertThat(rows("ledger_line") - lines)
                .as(what)
                .isEqualTo(linesInTheLedger(act));
            isRefusedOnceMore(act, stage, who);
          }
          one.setRollbackOnly();
        });
  }

  /**
   * Each act has one; both parts of a letter that is split, both petitions that are joined, and the
   * order that was taken back and the one that takes its place.
   */
  private static int linesInTheLedger(String act) {
    return switch (act) {
      case "SPLIT", "JOIN away", "REDIRECT" -> 2;
      case "UNMASK", "MOVE_WITH_THE_CALENDAR" -> 0;
      default -> 1;
    };
  }

  /** Whatever was done is not done twice. */
  private void isRefusedOnceMore(String act, Stage stage, StaffId who) {
    if (!AGAIN.contains(act)) {
      var refused = refusal(() -> acts.all().get(act).to(stage, acts.by(who)));
      softly.assertThat(refused).as("%s again", act).isNotNull();
      if (refused != null) {
        saysEnough(act + " again", refused, stage);
      }
    }
  }

  private void isRefused(String act, Stage stage, StaffId who, Reason expected) {
    var what = act + " by " + who;
    var refused = refusal(() -> acts.all().get(act).to(stage, acts.by(who)));
    softly.assertThat(refused).as("%s is done, though %s", what, expected).isNotNull();
    if (refused != null) {
      softly.assertThat(refused.reason()).as(what).isEqualTo(expected);
      saysEnough(what, refused, stage);
    }
  }

  /** The sentence finds number, unit, person and moment where it names them. */
  private void saysEnough(String what, Refused refused, Stage stage) {
    softly.assertThat(FactsOfRefusals.missingIn(refused)).as("%s: %s", what, refused).isEmpty();
    if (!stage.wasJoined()) {
      softly.assertThat(refused.facts().number()).as(what).isIn(Optional.empty(), stage.named());
    }
  }

  private static String act(String row) {
    return row.split(" ")[0];
  }

  private static List<String> row(String act) {
    return WHO_LINES.stream().filter(it -> it.get(0).equals(act(act))).findFirst().orElseThrow();
  }

  private static String last(List<String> row) {
    return row.get(row.size() - 1);
  }

  private static List<List<String>> lines(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
        .toList();
  }

  /** Of each act, each state and what comes of it there. */
  private static Map<String, Map<String, String>> outcomes() {
    var all = new LinkedHashMap<String, Map<String, String>>();
    var act = "";
    for (var line : lines(WHEN)) {
      act = line.get(0).isEmpty() ? act : line.get(0);
      for (var state : line.get(2).split(",")) {
        var twice =
            all.computeIfAbsent(act, it -> new LinkedHashMap<>()).put(state.strip(), line.get(1));
        assertThat(twice).as("%s when %s", act, state).isNull();
      }
    }
    return all;
  }
}
