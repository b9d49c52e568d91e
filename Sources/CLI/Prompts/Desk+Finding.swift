internal import Stockpile

/// Sites and items by what was typed; at a terminal a menu settles what fits several, and what was
/// left out is asked for.
extension Desk {
  /// The site of a command: as typed, else the usual one.
  func site(_ typed: String?) throws -> Site {
    guard let typed else { return try registers.usualSite() }
    return try pick(typed, registers.site)
  }

  /// A site that cannot be left out.
  func neededSite(_ typed: String?, _ option: String, _ label: String) throws -> Site {
    if let typed { return try pick(typed, registers.site) }
    guard isInteractive else { throw Failure.missing(option, .site) }
    return try askNeeded(
      label + say("（编码、名称或拼音首字母）", " (code, name or initials)"),
      hint: ("查看单位：stockpile site list", "see stockpile site list")
    ) { try pick($0, registers.site) }
  }

  /// The item a text names.
  func item(_ typed: String) throws -> Item { try pick(typed, registers.item) }

  /// Finds an entry; several that fit become a menu where somebody can choose.
  private func pick<Entry>(_ typed: String, _ find: (String) throws -> Entry) throws -> Entry {
    do {
      return try find(typed)
    } catch let failure as Failure where isInteractive && !failure.candidates.isEmpty {
      let choices = zip(failure.list, failure.candidates).map { (label: $0, value: $1) }
      Console.remark(failure.message.spoken)
      return try find(try choose(say("选第几个", "which one"), choices))
    }
  }
}
