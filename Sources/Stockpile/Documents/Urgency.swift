/// How soon a call-up order is to be carried out (紧急程度).
public enum Urgency: String, CaseIterable, Sendable {
  /// 平急.
  case ordinary
  /// 加急.
  case urgent
  /// 特急.
  case critical
}
