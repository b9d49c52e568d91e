import Planning
import Stockpile

/// A row of a plan's CSV: what a site lacks, or what the reserve centre buys for all that lack it.
///
/// Lines ask for single units, and packs are bought whole: the sum of the lines is less than what is
/// bought, so that the file says both, in columns that are not added to each other.
enum PlanRow<Line: Sendable>: Sendable {
  case gap(Line)
  case purchase(PlanPurchase)

  /// The columns of a line, with the kind of row before them and the figures of a purchase behind.
  static func columns(_ line: [Column<Line>]) -> [Column<PlanRow>] {
    let purchase = Dictionary(
      PlanPurchase.columns.map { ($0.label.key, $0.field) }, uniquingKeysWith: { first, _ in first }
    )
    let shared = line.map { column in
      Column<PlanRow>(column.label, column.visibility) { row in
        switch row {
        case .gap(let line): column.field(line)
        // Amounts and sums of a purchase stand in columns of their own.
        case .purchase(let bought):
          Self.common.contains(column.label.key)
            ? purchase[column.label.key]?(bought) ?? .empty : .empty
        }
      }
    }
    return [Column(.rowKind) { $0.kind }] + shared
      + [
        Column(.packs) { .integer($0.bought?.line.packs) },
        Column(.packSize) { .integer($0.bought?.line.item.packSize) },
        Column(.packUnits) { .integer($0.bought?.line.quantity) },
        Column(.packAmount) { .amount($0.bought?.amount) },
      ]
  }

  /// What both kinds of rows say in the same column.
  private static var common: Set<String> {
    [
      Label(.item).key, Label.itemName.key, Label.spec.key, Label(.baseUnit).key, Label(.ved).key,
      Label.referencePrice.key, Label.priceBasis.key, Label.explanation.key,
    ]
  }

  private var kind: Field {
    switch self {
    case .gap: .word(.gapRow)
    case .purchase: .word(.purchaseRow)
    }
  }

  private var bought: PlanPurchase? {
    if case .purchase(let bought) = self { bought } else { nil }
  }
}

extension ReplenishmentPlan {
  /// Every line with those columns, then every purchase.
  func csv<Line: Sendable>(
    _ lines: [Line], _ columns: [Column<Line>], withPurchases: Bool, _ language: Language
  ) -> CSVTable {
    let rows =
      lines.map { PlanRow<Line>.gap($0) }
      + (withPurchases ? purchases.map { .purchase($0) } : [])
    return ReportTable(rows, PlanRow<Line>.columns(columns)).csv(language)
  }
}
