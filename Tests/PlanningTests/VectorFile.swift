import Foundation
import Testing

/// A value of a file in `Vectors/`.
enum VectorValue: Decodable, Sendable, Hashable {
  case none
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([VectorValue])
  case table([String: VectorValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .none
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([VectorValue].self) {
      self = .list(list)
    } else {
      self = .table(try value.decode([String: VectorValue].self))
    }
  }

  /// What a table says under a name; nothing where it does not.
  subscript(_ name: String) -> VectorValue {
    guard case .table(let values) = self else { return .none }
    return values[name] ?? .none
  }

  func number(_ name: String) throws -> Double {
    guard case .number(let number) = self[name] else { throw Missing(name: name) }
    return number
  }

  func text(_ name: String) throws -> String {
    guard case .text(let text) = self[name] else { throw Missing(name: name) }
    return text
  }

  func numbers(_ name: String) throws -> [Double] {
    guard case .list(let values) = self[name] else { throw Missing(name: name) }
    return try values.map {
      guard case .number(let number) = $0 else { throw Missing(name: name) }
      return number
    }
  }

  func list(_ name: String) throws -> [VectorValue] {
    guard case .list(let values) = self[name] else { throw Missing(name: name) }
    return values
  }

  struct Missing: Error {
    let name: String
  }
}

/// The files of published figures.
enum VectorFile {
  static func read(_ name: String) throws -> VectorValue {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    return try JSONDecoder().decode(
      VectorValue.self, from: Data(contentsOf: folder.appending(path: name)))
  }

  static func text(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The instances of a model in `or_instances.json`; a test fails if there are none.
  static func instances(of model: String) throws -> [VectorValue] {
    let found = try operationsResearch.get().filter { $0["model"] == .text(model) }
    try #require(!found.isEmpty)
    return found
  }

  private static let operationsResearch = Result { try read("or_instances.json").list("instances") }
}
