internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// Which sites a report is about.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: .words("只看这个单位（默认全网络）", "that site alone (default: the whole network)", value: "site"))
  var site: String?

  @Option(help: .words("这个单位及其下级", "that site and every site below it", value: "site"))
  var below: String?

  @Option(
    help: .words(
      "级别：district、township、village", "level: district, township, village", value: "level"))
  var level: String?
}

extension PlaceOptions {
  /// The sites named, found by code, name or initials.
  func selection(_ desk: Desk) throws -> SiteSelection {
    var selection = SiteSelection()
    selection.site = try site.map { try desk.place($0).code }
    selection.below = try below.map { try desk.place($0).code }
    selection.level = try level.map { try Level.typed($0, "--level") }
    return selection
  }
}

extension Desk {
  /// The site a text names, where sites below it may be meant too.
  func place(_ typed: String) throws -> Site {
    do {
      return try site(typed)
    } catch var failure as Failure where failure.code == "ambiguous-site" {
      let upper = failure.candidates.compactMap { SiteCode($0) }
        .compactMap { try? registers.catalogue().tree[$0] }
        .first { $0.level == .township && $0.holdsStock }
      guard let upper else { throw failure }
      let hint = failure.message
      failure.message = Message(
        zh: hint.zh, en: hint.en,
        hintZH: hint.hintZH + "；一个乡镇和它的村：--below \(upper.nameZH)",
        hintEN: hint.hintEN + "; a township with its villages: --below \(upper.code)")
      throw failure
    }
  }
}

extension Level: Choice {
  var spelled: (zh: String, en: String) { (term.zh, term.en) }
}

extension DocumentKind: Choice {
  var spelled: (zh: String, en: String) { (term.zh, term.en) }
}

extension VED: Choice {
  var spelled: (zh: String, en: String) {
    switch self {
    case .vital: ("关键", "vital")
    case .essential: ("重要", "essential")
    case .desirable: ("一般", "desirable")
    }
  }
}
