internal import Reports
internal import Stockpile

/// Why a command did not do what was asked: what is said about it, and what the shell is told.
struct Failure: Error {
  /// A stable word for programs.
  let code: String
  /// What is said to people.
  var message: Message
  /// What the shell is told.
  let status: ExitStatus
  /// The values that matter, for programs.
  var details: [String: JSONText] = [:]
  /// Lines under the message: all problems of a file, all sites that fit.
  var list: [String] = []
  /// The codes of the sites or items that fit, one a line of the list.
  var candidates: [String] = []
  /// The rule that said no, if one did.
  var refusal: Refusal?

  init(_ code: String, _ status: ExitStatus, _ message: Message) {
    self.code = code
    self.message = message
    self.status = status
  }

  /// A failure that explains itself.
  init(_ explained: any Explained, _ status: ExitStatus) {
    self.init(explained.code, status, explained.message)
  }
}

extension Failure {
  /// A word on the command line is wrong.
  static func usage(
    _ code: String, zh: String, en: String, hintZH: String = "", hintEN: String = ""
  ) -> Failure {
    Failure(code, .usage, Message(zh: zh, en: en, hintZH: hintZH, hintEN: hintEN))
  }

  /// An option that cannot be left out was, and nobody is there to be asked.
  static func missing(_ option: String, _ label: Term) -> Failure {
    missing(option, zh: label.zh, en: label.en)
  }

  /// Something that cannot be left out was, and nobody is there to be asked.
  static func missing(_ option: String, zh: String, en: String) -> Failure {
    usage(
      "missing-argument", zh: "缺少\(zh)", en: "the \(en) is missing", hintZH: "请写 \(option)",
      hintEN: "give \(option)")
  }

  /// The person at the keyboard went away or said no.
  static var cancelled: Failure {
    Failure("cancelled", .refused, Message(zh: "已取消，什么也没有记", en: "cancelled, nothing was recorded"))
  }
}
