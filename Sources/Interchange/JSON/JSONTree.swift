/// A whole JSON value in memory, for small inputs such as configuration.
public indirect enum JSONTree: Sendable {
  /// One key of an object with its value.
  public struct Member: Sendable, Equatable {
    /// The key, unescaped.
    public let key: String
    /// The value.
    public let value: JSONTree

    /// Makes a member.
    public init(key: String, value: JSONTree) {
      self.key = key
      self.value = value
    }

    /// Compares keys by their bytes (see `JSONTree.==`).
    public static func == (left: Member, right: Member) -> Bool {
      left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
    }
  }

  /// The members in the order of the input.
  case object([Member])
  /// The elements in order.
  case array([JSONTree])
  /// A text.
  case string(String)
  /// A whole number within ±(2^53 − 1).
  case integer(Int64)
  /// `true` or `false`.
  case bool(Bool)
  /// `null`.
  case null

  /// Reads one document, under all the rules of `JSONReader`; one byte order mark is accepted.
  ///
  /// - Parameters:
  ///   - bytes: The whole document.
  ///   - problems: Where everything wrong with it is recorded.
  ///   - depthLimit: How many objects and arrays may be open at once.
  /// - Returns: nil when anything was wrong.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, problems: ProblemList, depthLimit: Int = 64
  ) -> JSONTree? {
    var reader = JSONReader(problems: problems, depthLimit: depthLimit)
    reader.open(bytes, acceptsByteOrderMark: true)
    let tree = next(&reader)
    return reader.finish() ? tree : nil
  }

  /// Reads the value that is due in `reader`, so that a tree can stand for part of a larger value.
  ///
  /// - Returns: nil when the value has problems (they are recorded).
  public static func next(_ reader: inout JSONReader) -> JSONTree? {
    switch reader.peekKind {
    case .object: return object(&reader)
    case .array: return array(&reader)
    case .string: return reader.readString().map(JSONTree.string)
    case .number: return reader.readInteger().map(JSONTree.integer)
    case .bool: return reader.readBool().map(JSONTree.bool)
    case .null: return reader.readNull() ? .null : nil
    case nil:
      reader.skipValue()
      return nil
    }
  }

  /// The value of a member, found by the bytes of its key; nil for other kinds and unknown keys.
  public subscript(_ key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  private static func object(_ reader: inout JSONReader) -> JSONTree? {
    guard reader.beginObject() else { return nil }
    var members: [Member] = []
    while let key = reader.nextKey() {
      let name = key.string
      if let value = next(&reader) { members.append(Member(key: name, value: value)) }
    }
    return .object(members)
  }

  private static func array(_ reader: inout JSONReader) -> JSONTree? {
    guard reader.beginArray() else { return nil }
    var elements: [JSONTree] = []
    while reader.nextElement() {
      if let value = next(&reader) { elements.append(value) }
    }
    return .array(elements)
  }
}

extension JSONTree: Equatable {
  /// Compares strings by their bytes, as keys are: Swift's own equality takes NFC and NFD spellings
  /// for the same. Members must come in the same order.
  public static func == (left: JSONTree, right: JSONTree) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.integer(let left), .integer(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.null, .null): true
    default: false
    }
  }
}
