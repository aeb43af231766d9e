package cn.minsheng.zhida.offenders;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

public record SeesWord(XWPFDocument document) {}
