public import Stockpile

/// One step of an explanation: a figure, what it is called, how it was made, and the steps it was
/// made of, down to documents.
///
/// Whoever computed the figure says the steps; nobody works it out a second time. That they add up is
/// checked by `isSound`.
public struct Explanation: Hashable, Sendable {
  /// A figure with its kind.
  public enum Figure: Hashable, Sendable {
    /// Base units of the item.
    case units(Int64)
    /// Whole days.
    case days(Int64)
    /// A number without a unit, such as a rate or a factor, exact.
    case number(Rational)
    /// A unit price.
    case price(Price)
    /// Money in ten-thousandths of a yuan.
    case amount(Int128)
  }

  /// How a figure is made of the steps below it.
  public enum Making: String, CaseIterable, Sendable {
    /// It stands in a document or a register, or its words say how it came about.
    case given
    /// All that is added less all that is taken off.
    case sum
    /// The same, and nothing where that is below zero.
    case shortfall
    /// All factors multiplied, exactly.
    case product
    /// All factors multiplied and rounded up once.
    case productRoundedUp = "product_rounded_up"
    /// All factors multiplied and rounded half up once, to 1 at least where above 0.
    case productRounded = "product_rounded"
    /// The one step below, rounded up.
    case roundedUp = "rounded_up"
  }

  /// What a step is in the figure above it.
  public enum Role: String, CaseIterable, Sendable {
    /// Added.
    case plus
    /// Taken off.
    case minus
    /// Multiplied with.
    case times
    /// Divided by.
    case over
    /// Only said: it does not count.
    case note
  }

  /// What stands behind a figure.
  public enum Source: Hashable, Sendable {
    /// A document.
    case document(DocumentNumber)
    /// A field of a register's entry.
    case entry(Register, code: String, field: String)
  }

  /// What the figure is.
  public let subject: Subject
  /// Which of several: a lot, a site, a day; nil where the subject says it all.
  public let name: Message?
  /// The figure; nil where there is none, which `words` explain.
  public let figure: Figure?
  /// How it is made of `steps`.
  public let making: Making
  /// What it is in the figure above.
  public private(set) var role: Role
  /// Where it comes from, or why it is not another.
  public let words: Message?
  /// The documents and entries behind it.
  public let sources: [Source]
  /// What it is made of.
  public let steps: [Explanation]

  /// A step.
  public init(
    _ subject: Subject, named name: Message? = nil, _ figure: Figure?, _ making: Making = .given,
    role: Role = .plus, words: Message? = nil, sources: [Source] = [], steps: [Explanation] = []
  ) {
    self.subject = subject
    self.name = name
    self.figure = figure
    self.making = making
    self.role = role
    self.words = words
    self.sources = sources
    self.steps = steps
  }

  /// The same step in another role.
  func taken(_ role: Role) -> Explanation {
    var copy = self
    copy.role = role
    return copy
  }
}

extension Explanation {
  /// The first step with a subject, this one included, the nearest to the top first.
  public func first(_ wanted: Subject) -> Explanation? {
    var level = [self]
    while !level.isEmpty {
      if let found = level.first(where: { $0.subject == wanted }) { return found }
      level = level.flatMap(\.steps)
    }
    return nil
  }
}
