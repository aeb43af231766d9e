package cn.minsheng.zhida.directory;

/** Who holds which office. */
public record Appointment(StaffId staff, Office office) {}
