package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import java.util.Set;

/** Something the bot tells people, apart from cards. Each is sent at most once to each person. */
public sealed interface Letter {

  Set<StaffId> to();

  /**
   * A text, in the platform's message Markdown.
   *
   * @param title the line in the chat list
   */
  record Text(Set<StaffId> to, String title, String markdown) implements Letter {
    public Text {
      to = Set.copyOf(to);
    }
  }

  /** A stored file. */
  record File(Set<StaffId> to, DocumentId document) implements Letter {
    public File {
      to = Set.copyOf(to);
    }
  }

  /** An urgent push that rings (DING). */
  record Ding(Set<StaffId> to, String text) implements Letter {
    public Ding {
      to = Set.copyOf(to);
    }
  }
}
