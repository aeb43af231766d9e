package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.StaffId;
import java.util.List;

/** Something besides petitions that can wait for somebody: its lines stand under 待办 too. */
interface Waiting {

  /** What waits for them now, a line each, in Markdown; none if nothing does. */
  List<String> linesFor(StaffId who);
}
