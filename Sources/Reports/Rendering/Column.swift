import Stockpile

/// Where a column is shown to people; programs get all of them.
enum Visibility: Hashable, Sendable {
  /// Always.
  case always
  /// Where a row says something other than nothing or zero.
  case unlessBlank
  /// Never: the heading says it, or only programs want it.
  case programsOnly
}

/// One column of a report: what it is called everywhere, and how a row fills it.
struct Column<Row> {
  let label: Label
  let visibility: Visibility
  let field: (Row) -> Field

  init(_ label: Label, _ visibility: Visibility = .always, _ field: @escaping (Row) -> Field) {
    self.label = label
    self.visibility = visibility
    self.field = field
  }

  init(term: Term, _ visibility: Visibility = .always, _ field: @escaping (Row) -> Field) {
    self.init(Label(term), visibility, field)
  }
}

extension Column {
  /// Code and name of a site.
  static func site(
    _ site: @escaping (Row) -> Site, _ visibility: Visibility = .always,
    code: Label = Label(.site), name: Label = .siteName
  ) -> [Column] {
    [
      Column(code, visibility) { .text(site($0).code) },
      Column(name, visibility) { .both(zh: site($0).nameZH, en: site($0).nameEN) },
    ]
  }

  /// Code, name, specification and base unit of an item.
  static func item(_ item: @escaping (Row) -> Item, _ visibility: Visibility = .always) -> [Column]
  {
    [
      Column(term: .item, visibility) { .text(item($0).code) },
      Column(.itemName, visibility) { .both(zh: item($0).nameZH, en: item($0).nameEN) },
      Column(.spec, .programsOnly) { .text(item($0).spec) },
      Column(term: .baseUnit, visibility) {
        .both(zh: item($0).baseUnitZH, en: item($0).baseUnitEN)
      },
    ]
  }

  /// What a label on the shelf says of a lot: number or serial, maker, expiry.
  static func lot(_ lot: @escaping (Row) -> Lot) -> [Column] {
    [
      Column(term: .lotNo) { .text(lot($0).particulars.number) },
      Column(term: .serialNo, .unlessBlank) { .text(lot($0).particulars.serial) },
      Column(term: .maker, .unlessBlank) { .text(lot($0).particulars.maker) },
      Column(term: .expiryDate) { .day(lot($0).expiry) },
    ]
  }
}
