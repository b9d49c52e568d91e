import Planning
import Stockpile

/// A step with its depth: a row of a table.
struct ExplainedRow: Sendable {
  let depth: Int
  let step: Explanation

  /// Every step and all below it, each under the figure it goes into.
  static func rows(_ steps: [Explanation], depth: Int = 0) -> [ExplainedRow] {
    steps.flatMap {
      [ExplainedRow(depth: depth, step: $0)] + rows($0.steps, depth: depth + 1)
    }
  }

  static var columns: [Column<ExplainedRow>] {
    [
      Column(.depth) { .count($0.depth) },
      Column(.role) { .word($0.step.role.label) },
      Column(.what) { .word($0.step.subject.label) },
      Column(.name) { .both($0.step.name) },
      Column(.figure) { .text($0.step.figure?.plain) },
      Column(.explanation) { .both($0.step.words) },
      Column(.sourcesOfStep) {
        .text($0.step.sources.map(\.key).joined(separator: " "))
      },
    ]
  }
}

extension Field {
  /// A message; empty if it is nil.
  fileprivate static func both(_ message: Message?) -> Field {
    message.map { .both(zh: $0.zh, en: $0.en) } ?? .empty
  }
}

extension Explanation.Figure {
  /// The bare figure; money in yuan.
  var plain: String {
    switch self {
    case .units(let value), .days(let value): "\(value)"
    case .number(let value): value.fraction
    case .price(let price): price.description
    case .amount(let amount): Cell.amount(fen: Amount(tenThousandths: amount).fen).text()
    }
  }
}
