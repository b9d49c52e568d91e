public import Planning
import Stockpile

/// A run, or a part of one, as a file from which reports can be made without the book, and parts put together.
public struct SimulationFile: Sendable {
  private let result: SimulationResult

  /// The file of a result.
  public init(_ result: SimulationResult) { self.result = result }

  /// The whole file.
  public var bytes: [UInt8] { json.file }

  private var json: JSONText {
    let content = result.tally.content
    return .object([
      "format": "stockpile", "kind": "simulation", "version": 1,
      "scenario": ScenarioText(result.scenario).json, "start": .string("\(result.start)"),
      "fingerprint": .string("\(result.fingerprint)"),
      "first_block": .count(result.blocks.lowerBound), "blocks": .count(result.blocks.count),
      "replications": .integer(content.replications), "step": .count(result.tally.step),
      "items": .array(result.items.map { Self.record($0.record) }),
      "sites": .array(result.sites.map { Self.record($0.record) }),
      "sums": .strings(content.sums.map { "\($0)" }),
      "squares": .strings(content.squares.map { "\($0)" }),
      "first_short": Self.sparse(content.firstShort), "holds": Self.sparse(content.holds),
      "short_sites": Self.sparse(content.shortSites), "stock": Self.sparse(content.stock),
      "tops": .array(content.tops.map { .integer($0) }),
    ])
  }

  private static func record(_ record: Record) -> JSONText {
    .object([
      "code": .string(record.code), "fields": .object(record.fields.mapValues { .string($0) }),
    ])
  }

  /// Place and value of what is not zero, one after the other; the length first.
  private static func sparse(_ values: [Int64]) -> JSONText {
    var list: [JSONText] = [.count(values.count)]
    for (place, value) in values.enumerated() where value != 0 {
      list.append(.count(place))
      list.append(.integer(value))
    }
    return .array(list)
  }
}
