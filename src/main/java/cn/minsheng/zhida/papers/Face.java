package cn.minsheng.zhida.papers;

/** The typefaces of official documents, each with what stands in for it where it is missing. */
enum Face {
  /** The mark and the title. */
  TITLE("方正小标宋简体", "宋体"),
  /** First headings. */
  HEI("黑体", "SimHei"),
  /** Second headings. */
  KAI("楷体_GB2312", "楷体"),
  /** The text. */
  FANG("仿宋_GB2312", "仿宋"),
  /** The page's number. */
  SONG("宋体", "SimSun");

  final String family;
  final String fallback;

  Face(String family, String fallback) {
    this.family = family;
    this.fallback = fallback;
  }
}
