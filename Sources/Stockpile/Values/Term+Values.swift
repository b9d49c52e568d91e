extension DocumentKind {
  /// What people call it; term and kind have the same key.
  public var term: Term {
    switch self {
    case .opening: .opening
    case .receipt: .receipt
    case .donation: .donation
    case .return: .return
    case .inspection: .inspection
    case .issue: .issue
    case .dispatch: .dispatch
    case .arrival: .arrival
    case .settlement: .settlement
    case .poolChange: .poolChange
    case .freeze: .freeze
    case .release: .release
    case .count: .count
    case .writeOff: .writeOff
    case .callUpRequest: .callUpRequest
    case .approval: .approval
    case .callUpOrder: .callUpOrder
    case .repick: .repick
    case .orderClosing: .orderClosing
    case .purchase: .purchase
    case .callOut: .callOut
    case .unmet: .unmet
    case .closing: .closing
    case .reversal: .reversal
    case .registration: .registration
    case .epoch: .epoch
    }
  }
}

extension Pool {
  /// What people call it.
  public var term: Term {
    switch self {
    case .daily: .daily
    case .donated: .donated
    case .custody: .custody
    case .reserve: .reserve
    }
  }
}

extension StockStatus {
  /// The quantity in that status, as a column says it: 可用量, 预留量 ….
  public var term: Term {
    switch self {
    case .available: .available
    case .reserved: .reserved
    case .pendingInspection: .pendingInspection
    case .frozen: .frozen
    case .nonconforming: .nonconforming
    }
  }

  /// The status itself, as a line says it: 可用, 预留 …, without the 量 of its quantity.
  public func label(_ language: Language) -> String {
    language.pick(zh: String(term.zh.dropLast()), en: term.en)
  }
}

extension Level {
  /// What people call it.
  public var term: Term {
    switch self {
    case .district: .district
    case .township: .township
    case .village: .village
    }
  }
}
