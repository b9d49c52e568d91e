import Stockpile

extension JSONText {
  /// A report: its name and the version of its form beside its own members.
  static func report(_ name: String, _ members: [String: JSONText?]) -> JSONText {
    .members(members.merging(["report": .string(name), "version": 1]) { first, _ in first })
  }

  /// The text of a value; nil where there is none.
  static func text(_ value: (some CustomStringConvertible)?) -> JSONText? {
    value.map { .string($0.description) }
  }

  /// A count of things.
  static func count(_ count: Int) -> JSONText { .integer(Int64(count)) }
}
