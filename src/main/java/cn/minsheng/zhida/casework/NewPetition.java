package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;

/**
 * What is written down when a petition is registered (rule 1).
 *
 * @param category the office's own word for the field it belongs to, no personal data; may be empty
 */
public record NewPetition(
    Source source,
    MatterKind kind,
    String category,
    UrgencyLevel urgency,
    Secrecy secrecy,
    Matter matter,
    List<DocumentId> attachments) {

  private static final int LONGEST_CATEGORY = 60;

  public NewPetition {
    attachments = List.copyOf(attachments);
    category = category.strip();
    checkCategory(category);
  }

  NewPetition with(Matter other) {
    return new NewPetition(source, kind, category, urgency, secrecy, other, attachments);
  }

  /**
   * @throws IllegalArgumentException if it has more than 60 characters
   */
  static void checkCategory(String category) {
    if (category.length() > LONGEST_CATEGORY) {
      throw new IllegalArgumentException("A category has at most 60 characters");
    }
  }
}
