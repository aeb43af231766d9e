package cn.minsheng.zhida.directory;

/** Everything that can be wrong in a roster; a closed list, the desk has the words for it. */
public enum RosterFault {
  /** Not an .xlsx file, or a broken or password protected one. */
  NOT_A_WORKBOOK,
  /** More than 5 MB, or unpacked more than 32 MB. */
  FILE_TOO_LARGE,
  /** A sheet that has to be there is not. */
  SHEET_MISSING,
  /** Two sheets by the same title. */
  SHEET_TWICE,
  /** A column that has to be there is not. */
  COLUMN_MISSING,
  /** Two columns under the same heading. */
  COLUMN_TWICE,
  /** A column nobody knows; it may be a misspelt one. */
  COLUMN_UNKNOWN,
  /** More than 5,000 rows in all sheets together. */
  TOO_MANY_ROWS,
  /** More than 2,000 characters in a cell. */
  CELL_TOO_LONG,
  /** A formula that came to an error or was never calculated. */
  NO_CALCULATED_VALUE,
  /** A row without its unit. */
  UNIT_EMPTY,
  /** The contacts have no such unit. */
  UNIT_UNKNOWN,
  /** Several units have this name; the choices say how to write which. */
  UNIT_AMBIGUOUS,
  /** The unit has two rows. */
  UNIT_TWICE,
  /** More than 50 characters. */
  NICKNAME_TOO_LONG,
  /** Two units have the nickname. */
  NICKNAME_TWICE,
  /** The nickname is the name of another unit. */
  NICKNAME_IS_A_UNIT,
  /** A unit has one 主要负责人. */
  MORE_THAN_ONE_HEAD,
  /** A row without its person. */
  PERSON_EMPTY,
  /** The contacts have no such person. */
  PERSON_UNKNOWN,
  /** Several people have this name; the choices say how to write whom. */
  PERSON_AMBIGUOUS,
  /** Nobody of this name is in the unit that the row names. */
  PERSON_NOT_IN_UNIT,
  /** They have left the organisation. */
  PERSON_HAS_LEFT,
  /** The id belongs to somebody of another name. */
  PERSON_HAS_OTHER_NAME,
  /** A row without its role. */
  ROLE_EMPTY,
  /** No such role; the choices are all there are. */
  ROLE_UNKNOWN,
  /** A row without its day. */
  DAY_EMPTY,
  /** No day can be read in it. */
  DAY_UNREADABLE,
  /** More than 400 days ahead; the year may be wrong. */
  DAY_TOO_FAR,
  /** The day has two rows. */
  DAY_TWICE,
  /** Nobody is 党政办主要负责人, so nobody could decide anything. */
  NO_OFFICE_HEAD,
  /** Nobody would be 管理员, so nobody could send the next roster. */
  NO_ADMIN
}
