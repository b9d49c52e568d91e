/// An entry people look up by what they know of it: a code, a name or its pinyin initials.
public protocol Findable {
  /// Its stable code.
  var codeText: String { get }
  /// Its names in all languages.
  var names: [String] { get }
  /// Pinyin initials (助记码); may be empty.
  var mnemonic: String { get }
  /// Whether it is in use; what is not is listed last.
  var isInUse: Bool { get }
}

extension Item: Findable {
  /// The item code.
  public var codeText: String { code.description }
  /// The Chinese and the English name.
  public var names: [String] { [nameZH, nameEN] }
  /// Always: the register holds no item that is out of use.
  public var isInUse: Bool { true }
}

extension Site: Findable {
  /// The site code.
  public var codeText: String { code.description }
  /// The Chinese and the English name.
  public var names: [String] { [nameZH, nameEN] }
  /// Whether the site works: neither planned nor closed.
  public var isInUse: Bool { status == .active }
}
