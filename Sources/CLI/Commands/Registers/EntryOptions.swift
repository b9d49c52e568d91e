internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// What adding or changing an entry of a register may be told.
struct EntryOptions: ParsableArguments {
  @Argument(help: .words("编码", "code", value: "code"))
  var code: String

  @Option(
    parsing: .singleValue,
    help: .words(
      "字段=值，可重复；值为空则删去该字段",
      "field=value, repeatable; an empty value removes the field", value: "field=value"))
  var set: [String] = []

  @OptionGroup var repeating: RepeatOptions
}

extension EntryOptions {
  /// Registers a new entry.
  func add(to register: Register, _ desk: Desk) throws {
    let code = try TypedText(code).text.uppercased()
    guard try desk.session.record(register, code) == nil else {
      throw Failure.usage(
        "already-registered", zh: "\(code) 已登记", en: "\(code) is registered already",
        hintZH: "改用 stockpile \(register.rawValue) change \(code)",
        hintEN: "use stockpile \(register.rawValue) change \(code)")
    }
    try post(Record(register, code: code, fields: try fields()), desk)
  }

  /// Changes some fields of an entry.
  func change(in register: Register, _ desk: Desk) throws {
    let code = try known(register, desk)
    guard let known = try desk.session.record(register, code) else {
      throw Failure.usage(
        "unknown-\(register.rawValue)", zh: "\(code) 没有登记", en: "\(code) is not registered",
        hintZH: "改用 stockpile \(register.rawValue) add \(code)",
        hintEN: "use stockpile \(register.rawValue) add \(code)")
    }
    let changes = try fields()
    guard !changes.isEmpty else {
      throw Failure.missing("--set FIELD=VALUE", zh: "要改的字段", en: "field to change")
    }
    let changed = known.fields.merging(changes) { $1 }
    try post(Record(register, code: code, fields: changed), desk)
  }

  /// The code of an entry that is there, found as everywhere else.
  private func known(_ register: Register, _ desk: Desk) throws -> String {
    switch register {
    case .site: try desk.site(code).code.description
    case .item: try desk.item(code).code.description
    case .enterprise: try desk.registers.supplier(code)
    default: try TypedText(code).text.uppercased()
    }
  }

  private func post(_ record: Record, _ desk: Desk) throws {
    let id = try repeating.documentID(desk.session)
    try desk.record(repeating.postOptions, lines: []) { options in
      try desk.session.register(record, id: id, dryRun: options.dryRun)
    }
  }

  private func fields() throws -> [String: String] {
    var fields: [String: String] = [:]
    for text in set {
      guard let mark = text.firstIndex(where: { $0 == "=" || $0 == "＝" }), mark > text.startIndex
      else {
        throw Failure.usage(
          "bad-field", zh: "--set “\(text)”不是“字段=值”", en: "--set \"\(text)\" is not FIELD=VALUE",
          hintZH: "例如 --set name_zh=某某卫生室", hintEN: "for example --set name_zh=…")
      }
      let name = try TypedText(String(text[..<mark])).text
      fields[name] = try TypedText(String(text[text.index(after: mark)...])).text
    }
    return fields
  }
}
