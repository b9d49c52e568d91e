/// Who is who, as far as a draft names them.
public struct PeopleFacts: Sendable {
  /// Who records the draft.
  public var operatorName = ""
  /// The registered operators among the names on the draft and on what it refers to.
  public var known: [String: Operator] = [:]
  /// Whether somebody who is not registered may record nothing (setting `operators`).
  public var mustBeRegistered = false
  /// The site of the draft and all above it: who works there may record for it (代录).
  public var superiors: Set<SiteCode> = []

  /// Nobody known.
  public init() {}
}

/// What decides whether stock may be released, and by whom.
public struct ReleaseFacts: Sendable {
  /// The registered authorities by key.
  public var authorities: [String: Authority] = [:]
  /// The response level in force; nil where none is registered.
  public var level: ResponseLevel?
  /// The floor of the site's reserve of each item: base units it must not fall below.
  public var floors: [ItemCode: Int64] = [:]
  /// What a unit of each item costs where its lot does not say.
  public var prices: [ItemCode: Price] = [:]
  /// Until when the papers of an emergency recorded now are owed.
  public var regulariseBy: Instant?
  /// The reserve centre.
  public var centre: SiteCode?

  /// Nothing registered.
  public init() {}
}

/// The document a draft refers to, and what stands on it.
public struct ChainFacts: Sendable {
  /// The document referred to.
  public let document: PostedDocument
  /// The reversal that undid it.
  public let reversedBy: DocumentNumber?
  /// What refers to it and has not been reversed, oldest first.
  public let standing: [PostedDocument]
  /// What it refers to itself.
  public let origin: PostedDocument?
  /// The dispatches among `standing`, with what of them is still on the way or disputed.
  public let dispatches: [DispatchFacts]

  /// The facts about a document referred to.
  public init(
    document: PostedDocument, reversedBy: DocumentNumber?, standing: [PostedDocument],
    origin: PostedDocument?, dispatches: [DispatchFacts]
  ) {
    self.document = document
    self.reversedBy = reversedBy
    self.standing = standing
    self.origin = origin
    self.dispatches = dispatches
  }

  /// The first standing document of a kind that refers to it.
  func standing(_ kind: DocumentKind) -> PostedDocument? {
    standing.first { $0.document.kind == kind }
  }
}
