internal import ArgumentParser
internal import Planning
internal import Stockpile

/// Which part of the network a report is about.
struct PartOptions: ParsableArguments {
  @OptionGroup var places: PlaceOptions

  @Option(help: .words("物资", "item", value: "item"))
  var item: String?
}

extension PartOptions {
  /// The sites and the item named.
  func part(_ desk: Desk) throws -> NetworkPart {
    var part = NetworkPart()
    part.sites = try places.selection(desk)
    part.item = try item.map { try desk.item($0).code }
    return part
  }
}
