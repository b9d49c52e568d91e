internal import Interchange
internal import Reports
internal import Stockpile

/// A word out of a short list: typed as its key, its Chinese or its English label.
protocol Choice: RawRepresentable<String>, CaseIterable {
  /// What people call it.
  var spelled: (zh: String, en: String) { get }
}

extension Choice {
  /// The label in the language spoken.
  var spoken: String { say(spelled.zh, spelled.en) }

  /// The choice a text names. Throws a `Failure` that lists the choices of `option`.
  static func typed(_ text: String, _ option: String, among all: [Self]? = nil) throws -> Self {
    let choices = all ?? Array(allCases)
    let typed = try TypedText(text).text.lowercased()
    let found = choices.first { choice in
      let (zh, en) = choice.spelled
      return [choice.rawValue, choice.rawValue.replacing("_", with: "-"), zh, en].contains(typed)
    }
    if let found { return found }
    // The beginning is enough where nothing else begins so: 村 for 村级.
    let beginning = choices.filter { !typed.isEmpty && $0.spelled.zh.hasPrefix(typed) }
    if beginning.count == 1 { return beginning[0] }
    let zh = choices.map { "\($0.rawValue)（\($0.spelled.zh)）" }.joined(separator: "、")
    let en = choices.map(\.rawValue).joined(separator: ", ")
    var failure = Failure.usage(
      "unknown-choice", zh: "\(option) 没有“\(text)”这一项", en: "\(option) knows no \"\(text)\"",
      hintZH: "可用：\(zh)", hintEN: "choose of \(en)")
    failure.details = ["choices": .array(choices.map { .string($0.rawValue) })]
    throw failure
  }
}

extension Pool: Choice {
  var spelled: (zh: String, en: String) { (term.zh, term.en) }
}

extension StockStatus: Choice {
  var spelled: (zh: String, en: String) { (label(.chinese), label(.english)) }
}

extension Urgency: Choice {
  var spelled: (zh: String, en: String) {
    switch self {
    case .ordinary: ("平急", "ordinary")
    case .urgent: ("加急", "urgent")
    case .critical: ("特急", "critical")
    }
  }
}

/// The ways in which goods come in from outside.
enum ReceiptKind: String, Choice {
  case receipt, donation, opening

  var documentKind: DocumentKind {
    switch self {
    case .receipt: .receipt
    case .donation: .donation
    case .opening: .opening
    }
  }

  var spelled: (zh: String, en: String) {
    switch self {
    case .receipt: (Term.receiptPurchase.zh, "purchase")
    case .donation: (Term.donation.zh, "donation")
    case .opening: (Term.opening.zh, "opening")
    }
  }
}
