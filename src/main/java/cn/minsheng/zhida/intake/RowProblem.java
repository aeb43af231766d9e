package cn.minsheng.zhida.intake;

/** What is wrong with a row, in words that quote nothing of it. */
enum RowProblem {
  MISSING("没有填"),
  NOT_CALCULATED("是没有算出结果的公式，请填成数值或文字"),
  ERROR("是公式错误（如 #REF!），请改正"),
  MERGED("与上面的行合并了单元格，请取消合并、逐行填写"),
  TOO_LONG("太长"),
  NOT_A_CHANNEL("不是七种受理渠道之一（人大建议、政协提案、上级督办交办、市长热线、来信来访、网上留言、政务服务网）"),
  NOT_A_KIND("不是诉求类型（咨询、求助、建议、投诉、举报）"),
  NOT_AN_URGENCY("不是紧急程度（普通、立办立结）"),
  NOT_A_SECRECY("不是密级（普通、敏感、保密）"),
  NOT_A_DAY("不是日期，请写成 2026-03-02 或 2026-03-02 09:30"),
  IN_THE_FUTURE("在今天之后，请核对"),
  LONG_AGO("早于 1990 年，请核对"),
  NOT_A_NUMBER("不是台账编号，请写成 民声〔2026〕12号"),
  OF_ANOTHER_YEAR("的年份与登记时间不是同一年"),
  TOO_FAR("比台账里的编号大得太多，请核对"),
  NUMBER_IS_ANOTHERS("在台账里是另一件（渠道、来源编号或收到日期不同）"),
  LOST_DIGITS("超过 15 位而被存成数字，末几位已丢失，请把该列设为文本后重填"),
  CUT_BY_POWERS("被写成了科学计数（如 1.38E+10），位数已丢失，请把该列设为文本后重填"),
  NOT_A_PHONE("不是有效的电话号码，座机请加区号"),
  NOT_A_UNIT("不是花名册里的单位，请写全称"),
  NOT_QUITE_A_UNIT("不是花名册里的写法，请写全称"),
  NO_HEAD("在花名册里没有主要负责人"),
  NOT_A_STATE("看不懂，请写 待交办、办理中、待回访、待认可、未获认可、已销号 或终结类型"),
  NEEDED_IN_THIS_STATE("没有填，这个状态必须有"),
  HAS_NO_UNIT_YET("填了，但状态是待交办"),
  ON_PAPER_ONLY("填了内容；保密事项的内容、地点、当事人不得写入，请删去后再发"),
  TWICE("与前面的一行是同一件"),
  REFUSED("没有登记成功，请核对后再发");

  private final String words;

  RowProblem(String words) {
    this.words = words;
  }

  String of(String heading) {
    return "「" + heading + "」" + words;
  }

  String sentence() {
    return words;
  }
}
