package cn.minsheng.zhida.directory;

import java.util.List;
import java.util.Optional;

/** The sheets of the roster with their columns, in the order in which they are written. */
enum RosterSheet {
  UNITS(
      "单位",
      List.of("单位表", "责任单位"),
      List.of(
          RosterColumn.UNIT,
          RosterColumn.NICKNAMES,
          RosterColumn.HEAD,
          RosterColumn.DEPUTIES,
          RosterColumn.LIAISONS,
          RosterColumn.LEADERS,
          RosterColumn.HEADS_IN_CONTACTS)),
  ROLES(
      "人员角色",
      List.of("人员角色表", "角色"),
      List.of(
          RosterColumn.PERSON,
          RosterColumn.PERSON_ID,
          RosterColumn.PERSON_UNIT,
          RosterColumn.ROLES)),
  DUTY("值班", List.of("值班表", "值班安排"), List.of(RosterColumn.DAY, RosterColumn.ON_DUTY));

  /** The sheet that explains the others; not read. */
  static final String EXPLANATION = "说明";

  private static final List<String> NOT_READ = List.of("备注", "序号", "星期");

  private final String title;
  private final List<String> otherTitles;
  private final List<RosterColumn> columns;

  RosterSheet(String title, List<String> otherTitles, List<RosterColumn> columns) {
    this.title = title;
    this.otherTitles = otherTitles;
    this.columns = columns;
  }

  String title() {
    return title;
  }

  List<RosterColumn> columns() {
    return columns;
  }

  boolean isCalled(String text) {
    var key = NameKey.of(text);
    return key.equals(NameKey.of(title))
        || otherTitles.stream().anyMatch(it -> key.equals(NameKey.of(it)));
  }

  Optional<RosterColumn> column(String heading) {
    return columns.stream().filter(it -> it.isCalled(heading)).findFirst();
  }

  /** Whether a column under this heading may stand there and is not looked at. */
  static boolean isNotRead(String heading) {
    return NOT_READ.stream().anyMatch(NameKey.of(heading).value()::startsWith);
  }
}
