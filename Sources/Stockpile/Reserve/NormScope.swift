/// For which sites a norm entry holds.
public enum NormScope: Hashable, Sendable {
  /// All sites of a type, such as `township_hc`.
  case type(String)
  /// One site.
  case site(SiteCode)

  /// The scope as an entry's code names it: a site code, or a site type, which is of small letters.
  public init?(_ text: String) {
    if let code = SiteCode(text) {
      self = .site(code)
    } else if Self.isType(text) {
      self = .type(text)
    } else {
      return nil
    }
  }

  /// The scope as it is written.
  public var words: String {
    switch self {
    case .type(let type): type
    case .site(let code): code.description
    }
  }

  /// Whether the site is one of them.
  public func contains(_ site: Site) -> Bool {
    switch self {
    case .type(let type): site.type == type
    case .site(let code): site.code == code
    }
  }

  private static func isType(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard (1...32).contains(text.utf8.count), let first = text.utf8.first, letters.contains(first)
    else { return false }
    return text.utf8.allSatisfy {
      letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
    }
  }
}
