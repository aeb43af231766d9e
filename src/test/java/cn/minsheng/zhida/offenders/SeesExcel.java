package cn.minsheng.zhida.offenders;

import org.dhatim.fastexcel.Workbook;

public record SeesExcel(Workbook workbook) {}
