/// A word of the trade (术语) as a label: one table for screens, forms and messages.
///
/// Raw values are the keys of `Seeds/pingba/terms.json`; where that table explains a word in
/// brackets, the label is the part before them.
public enum Term: String, CaseIterable, Sendable {
  // Levels
  case district
  case township
  case village
  // Pools
  case reserve
  case daily
  case donated
  case custody
  // Quantities
  case onHand = "on_hand"
  case available
  case reserved
  case frozen
  case pendingInspection = "pending_inspection"
  case nonconforming
  case inTransit = "in_transit"
  case onOrder = "on_order"
  case backorder
  case bookQty = "book_qty"
  case countedQty = "counted_qty"
  case countGain = "count_gain"
  case countLoss = "count_loss"
  // Norms
  case norm
  case standard
  case minStock = "min_stock"
  case maxStock = "max_stock"
  case safetyStock = "safety_stock"
  case reorderPoint = "reorder_point"
  case orderUpTo = "order_up_to"
  case leadTime = "lead_time"
  case reviewPeriod = "review_period"
  case serviceLevel = "service_level"
  case adc
  case daysOfCover = "days_of_cover"
  case fullLoadDays = "full_load_days"
  case attainment
  case itemAttainment = "item_attainment"
  case gap
  case driver
  case rate
  case wasteFactor = "waste_factor"
  case fillRate = "fill_rate"
  // Lots
  case lotNo = "lot_no"
  case serialNo = "serial_no"
  case mfgDate = "mfg_date"
  case expiryDate = "expiry_date"
  case shelfLife = "shelf_life"
  case nearExpiry = "near_expiry"
  case expired
  case fifo
  case fefo
  case rotation
  case bin
  case zone
  // Documents
  case receipt
  case receiptPurchase = "receipt_purchase"
  case donation
  case `return`
  case opening
  case issue
  case issueUse = "issue_use"
  case issueAid = "issue_aid"
  case transfer
  case callUpRequest = "call_up_request"
  case callUpOrder = "call_up_order"
  case approval
  case repick
  case orderClosing = "order_closing"
  case purchase
  case callOut = "call_out"
  case unmet
  case monthlyPlan = "monthly_plan"
  case annualPlan = "annual_plan"
  case count
  case countSheet = "count_sheet"
  case writeOff = "write_off"
  case reversal
  case ledger
  case monthlyReport = "monthly_report"
  case ribSummary = "rib_summary"
  case nearExpiryList = "near_expiry_list"
  case dispatch
  case arrival
  case settlement
  case inspection
  case poolChange = "pool_change"
  case freeze
  case release
  case closing
  case registration
  case epoch
  // States of documents
  case draft
  case submitted
  case approved
  case rejected
  case toRegularise = "to_regularise"
  case picking
  case dispatched
  case partlyReceived = "partly_received"
  case received
  case posted
  case reversed
  case void
  case closed
  // Words of the ledger
  case account
  case movement
  case refusal
  // Money, units, people
  case unitPrice = "unit_price"
  case amount
  case fundSource = "fund_source"
  case baseUnit = "base_unit"
  case packUnit = "pack_unit"
  case conversion
  case mnemonic
  case ved
  case keeper
  case handler
  case reviewer
  case approver
  case aloneReason = "alone_reason"
  case authorisedVia = "authorised_via"
  case regulariseBy = "regularise_by"
  case urgency
  case neededBy = "needed_by"
  case event
  case agreementCode = "agreement_code"
  case calledAt = "called_at"
  case answeredAt = "answered_at"
  case source
  // Columns, which that table does not have
  case site
  case item
  case level
  case pool
  case status
  case maker
  case supplier
  case donor
  case documentNumber = "document_number"
  case kind
  case occurredOn = "occurred_on"
  case recordedAt = "recorded_at"
  case recordedBy = "operator"
  case counterparty
  case partner
  case paperNo = "paper_no"
  case reason
  case note
  case purpose
  case month
  case quantity
  case cameIn = "came_in"
  case wentOut = "went_out"
  case balance
  case sent
  case arrived
  case damaged
  case disputed
  case lines
}

extension Term {
  /// The label in Chinese.
  public var zh: String { labels.zh }

  /// The label in English.
  public var en: String { labels.en }

  /// The label in a language.
  public func label(_ language: Language) -> String { language.pick(zh: zh, en: en) }
}
