package cn.minsheng.zhida.sandbox;

/** The platform says no; thrown by an endpoint, answered in the manner of its API. */
final class Refusal extends RuntimeException {

  private final transient Answer answer;

  private Refusal(Answer answer, String message) {
    super(message);
    this.answer = answer;
  }

  /** HTTP 400 with the code. */
  static Refusal of(String code, String message) {
    return new Refusal(Answer.error(400, code, message), code + ": " + message);
  }

  /** HTTP 200 with the errcode. */
  static Refusal oapi(long errcode, String message) {
    return new Refusal(Answer.oapi(errcode, message), errcode + ": " + message);
  }

  Answer answer() {
    return answer;
  }
}
