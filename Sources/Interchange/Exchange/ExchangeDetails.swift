import Stockpile

/// The clauses that say what is wrong with an exchange file. Text of the file enters only through
/// `SafeText`.
extension JSONProblem.Detail {
  static let noHeader = Self(
    chinese: "文件第一行应是文件头 {\"format\":\"stockpile\",…}",
    english: "the file must start with a header line {\"format\":\"stockpile\",…}")
  static let secondHeader = Self(
    chinese: "文件中间又出现文件头", english: "a second header within the file")
  static let noTrailer = Self(
    chinese: "缺少文件尾 {\"documents\":…,\"sha256\":…}",
    english: "the trailer {\"documents\":…,\"sha256\":…} is missing")
  static let afterTrailer = Self(
    chinese: "文件尾之后还有内容", english: "a line behind the trailer")
  static let onlyInLedger = Self(
    chinese: "只有账本文件有此字段", english: "only a ledger file has this key")
  static let emptyText = Self(chinese: "文字是空的", english: "the text is empty")
  static let emptyList = Self(chinese: "列表是空的", english: "the list is empty")
  static let fieldName = Self(
    chinese: "字段名应为 1 至 \(StoredText.longestName) 个字",
    english: "a field's name must have 1 to \(StoredText.longestName) characters")
  static let sameName = Self(
    chinese: "与另一字段同名，只是编码不同", english: "the same name as another key, spelled in other bytes")
  static let figureTwice = Self(
    chinese: "quantity 与 counted 只能写一个", english: "give either quantity or counted")
  static let noDraftOfEpoch = Self(
    chinese: "新纪元只由恢复产生，不能导入", english: "only a restore opens an epoch, no import does")

  static func tooLong(_ count: Int, limit: Int) -> Self {
    Self(
      chinese: "文字有 \(count) 字，最多 \(limit) 字",
      english: "the text has \(count) characters, \(limit) are allowed")
  }

  static func newer(_ version: Int64) -> Self {
    Self(
      chinese: "文件版本是 \(version)，本程序只认识版本 \(ExchangeHeader.version)",
      english: "version \(version); this program knows version \(ExchangeHeader.version)")
  }

  static func notAllowed(in kind: DocumentKind) -> Self {
    Self(
      chinese: "\(kind.term.zh)单据没有此字段", english: "a document of kind \(kind.rawValue) has none")
  }

  static func sameAccount(_ account: Account) -> Self {
    let name = SafeText.quoted(account.description)
    return Self(
      chinese: "转出与转入同为 \(name)", english: "from and to are the same account \(name)")
  }

  static func notRising(_ log: LogName, _ number: Int64, after last: Int64) -> Self {
    Self(
      chinese: "\(log) 的第 \(number) 号排在第 \(last) 号之后",
      english: "number \(number) of \(log) stands behind number \(last)")
  }

  static func numberMismatch(_ found: UnsafeRawBufferPointer, _ start: String) -> Self {
    let found = SafeText.quoted(found)
    return Self(
      chinese: "单号 \(found) 与账本、类型或日期不符，应以 \(start) 开头",
      english: "\(found) contradicts log, kind or day, which make \(start)…")
  }

  static func wrongCount(_ stated: Int64, found: Int64) -> Self {
    Self(
      chinese: "文件尾写有 \(stated) 份单据，实际有 \(found) 份",
      english: "the trailer says \(stated) documents, there are \(found)")
  }
}

/// Values that are not what their field asks for.
extension JSONProblem.Detail {
  static func noID(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(text, zh: "小写 UUID", en: "a UUID in lower case")
  }

  static func noDigest(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(text, zh: "64 位小写十六进制 SHA-256", en: "a SHA-256 of 64 lower-case digits")
  }

  static func noDay(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(text, zh: "日期（年-月-日）", en: "a day of the calendar")
  }

  static func noInstant(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(
      text, zh: "时间 2026-11-21T09:30:00.000+08:00", en: "a time 2026-11-21T09:30:00.000+08:00")
  }

  static func noMonth(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(text, zh: "月份（年-月）", en: "a month")
  }

  static func noCode(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(
      text, zh: "代码（1 至 32 位 A–Z 0–9 - _ .）", en: "a code of 1 to 32 of A–Z 0–9 - _ .")
  }

  static func noLog(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(text, zh: "账本名（单位代码#纪元）", en: "a log's name SITE#EPOCH")
  }

  static func noAccount(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(
      text, zh: "账户（如 daily/available、outside/used）",
      en: "an account such as daily/available or outside/used")
  }

  static func noDocumentNumber(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(
      text, zh: "单号（如 CK-PB-D-CDC-20261121-003）",
      en: "a document number such as CK-PB-D-CDC-20261121-003")
  }

  static func noReference(_ text: UnsafeRawBufferPointer) -> Self {
    unreadable(text, zh: "单据 id 或单号", en: "a document's id or number")
  }

  static func noChoice(_ text: UnsafeRawBufferPointer, _ choices: [String]) -> Self {
    let list = choices.joined(separator: ", ")
    return unreadable(text, zh: "以下之一：\(list)", en: "one of \(list)")
  }

  private static func unreadable(
    _ text: UnsafeRawBufferPointer, zh: String, en: String
  ) -> Self {
    let text = SafeText.quoted(text)
    return Self(chinese: "\(text) 不是\(zh)", english: "\(text) is not \(en)")
  }
}
