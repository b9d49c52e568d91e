public import Planning
import Stockpile

/// Norms that are unknown for one reason, at however many sites.
public struct UnknownNorms: Hashable, Sendable {
  /// The reason.
  public let gap: NormGap
  /// How many norms depend on it.
  public internal(set) var norms = 0

  static var columns: [Column<UnknownNorms>] {
    [
      Column(.unknownNorm) { .count($0.norms) },
      Column(term: .reason) { .both(zh: $0.gap.message.zh, en: $0.gap.message.en) },
      Column(.advice) { .both(zh: $0.gap.message.hintZH, en: $0.gap.message.hintEN) },
    ]
  }
}

extension UnknownNorms {
  /// The reasons norms are unknown, in the order in which the lines meet them.
  static func counted(_ lines: [UnknownNormLine]) -> [UnknownNorms] {
    var places: [NormGap: Int] = [:]
    var found: [UnknownNorms] = []
    for line in lines {
      if let place = places[line.gap] {
        found[place].norms += 1
      } else {
        places[line.gap] = found.count
        found.append(UnknownNorms(gap: line.gap, norms: 1))
      }
    }
    return found
  }
}
