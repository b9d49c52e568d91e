internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// 登记联络人.
struct ContactAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "add", "登记联络人", "add a contact",
      discussion: say(
        "例：stockpile enterprise contact add CT-09 --of ENT-02 --name 应急值班室 --phone 0851-00000009 --duty 24h",
        "Example: stockpile enterprise contact add CT-09 --of ENT-02 --name \"duty desk\" "
          + "--phone 0851-00000009 --duty 24h"))
  }

  @Argument(help: .words("编码，如 CT-09", "code, such as CT-09", value: "code"))
  var code: String

  @Option(help: .words("企业或单位", "enterprise or site", value: "party"))
  var of: String

  @Option(help: .words("姓名或值班岗位", "name or duty word", value: "name"))
  var name: String

  @Option(
    parsing: .singleValue,
    help: .words("电话，可重复", "telephone number, repeatable", value: "number"))
  var phone: [String]

  @Option(help: .words("值守时间，如 24h", "when somebody answers, such as 24h", value: "hours"))
  var duty: String?

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: true)
    let contact = try Contact(
      code: try TypedText(code).text.uppercased(), party: try desk.party(of),
      name: try TypedText(name).text, phones: try phone.map { try TypedText($0).text },
      duty: try WordsOfOption.text(duty) ?? "")
    try desk.session.addContact(contact)
    Console.answer(
      say(
        "已登记联络人 \(contact.code) \(contact.name)", "kept the contact \(contact.code) \(contact.name)"
      ))
  }
}

extension Desk {
  /// The code of an enterprise or site, by code or name.
  func party(_ text: String) throws -> String {
    let supplier = try registers.supplier(text)
    if try session.record(.enterprise, supplier) != nil { return supplier }
    // Names are compared in the one spelling in which they are typed.
    let typed = try TypedText(text).text
    let named = try session.records(.enterprise).filter { record in
      try record["name_zh"].map { try TypedText($0).text.contains(typed) } ?? false
    }
    return named.count == 1 ? named[0].code : try site(text).code.description
  }
}
