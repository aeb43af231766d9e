package cn.minsheng.zhida.papers;

/**
 * @param width in characters of half width
 */
record SheetColumn(String heading, int width) {}
