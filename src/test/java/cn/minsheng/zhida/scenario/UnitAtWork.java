package cn.minsheng.zhida.scenario;

import cn.minsheng.zhida.sandbox.Phone;

/** A unit's department and the phones of its people. */
record UnitAtWork(long department, String name, Phone head, Phone deputy, Phone liaison) {}
