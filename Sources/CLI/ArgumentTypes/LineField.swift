internal import Stockpile

/// What may be said about one line of a document, as an option or inside `--line`.
enum LineField: String, CaseIterable {
  case lot, expiry, made, maker, serial, price, supplier, donor, fund, standard, pool, status,
    source
  case damaged
  case confirmExpiry = "confirm-expiry"

  /// What people call it.
  var label: (zh: String, en: String) {
    switch self {
    case .lot: (Term.lotNo.zh, Term.lotNo.en)
    case .expiry: (Term.expiryDate.zh, Term.expiryDate.en)
    case .made: (Term.mfgDate.zh, Term.mfgDate.en)
    case .maker: (Term.maker.zh, Term.maker.en)
    case .serial: (Term.serialNo.zh, Term.serialNo.en)
    case .price: (Term.unitPrice.zh, Term.unitPrice.en)
    case .supplier: (Term.supplier.zh, Term.supplier.en)
    case .donor: (Term.donor.zh, Term.donor.en)
    case .fund: (Term.fundSource.zh, Term.fundSource.en)
    case .standard: ("执行标准", "product standard")
    case .pool: (Term.pool.zh, Term.pool.en)
    case .status: (Term.status.zh, Term.status.en)
    case .source: (Term.source.zh, Term.source.en)
    case .damaged: (Term.damaged.zh, Term.damaged.en)
    case .confirmExpiry: ("效期确认", "expiry confirmation")
    }
  }

  /// The words that choose among the lots that are there.
  static let choosing: Set<LineField> = [.lot, .expiry, .maker, .serial, .price, .supplier, .donor]

  /// The words that describe a lot that comes in.
  static let describing: Set<LineField> = [
    .lot, .expiry, .made, .maker, .serial, .price, .supplier, .donor, .fund, .standard,
    .confirmExpiry,
  ]

  /// The field a key names: in English, or by its Chinese label or a part of it.
  init?(key: String) {
    if let field = LineField(rawValue: key.lowercased()) {
      self = field
      return
    }
    let named = Self.allCases.filter { $0.label.zh == key || Self.shorter[key] == $0 }
    guard let field = named.first else { return nil }
    self = field
  }

  private static let shorter: [String: LineField] = [
    "有效期": .expiry, "效期": .expiry, "生产批号": .lot, "厂家": .maker, "生产厂家": .maker,
    "供应商": .supplier, "捐赠": .donor, "资金": .fund, "标准": .standard, "破损": .damaged,
  ]
}
