internal import ArgumentParser
internal import Operations

/// Whom to call.
struct ContactListCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .words("list", "列出联络人", "list contacts") }

  @Option(help: .words("只列这家企业或单位", "of that enterprise or site alone", value: "party"))
  var of: String?

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    reading.answer(try desk.session.contactList(of: try of.map { try desk.party($0) }))
  }
}
