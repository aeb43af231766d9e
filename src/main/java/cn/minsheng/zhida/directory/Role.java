package cn.minsheng.zhida.directory;

/** What somebody is to the mechanism; a person can hold several. */
public enum Role {
  /** 党政办 staff. */
  OFFICE,
  /** 党政办主要负责同志. */
  OFFICE_HEAD,
  /** 责任单位主要负责同志, first responsible. */
  UNIT_HEAD,
  /** 分管负责同志, specifically responsible. */
  UNIT_DEPUTY,
  /** 联络员. */
  UNIT_LIAISON,
  /** 工管委领导. */
  LEADER,
  /** 纪工委监察组, 党群工作部, 督考办. */
  OBSERVER,
  /** 政法委 and others who visit petitioners. */
  VISITOR,
  /** Who runs the bot. */
  ADMIN
}
