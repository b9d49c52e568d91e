/// What people sign (单据). Raw values are the keys in JSON and in the database.
public enum DocumentKind: String, CaseIterable, Sendable {
  /// 期初入库: stock there when the books were opened.
  case opening
  /// 采购入库.
  case receipt
  /// 捐赠入库.
  case donation
  /// 归还: issued goods come back unused, or go back to the supplier.
  case `return`
  /// 质检.
  case inspection
  /// 领用出库.
  case issue
  /// 调出.
  case dispatch
  /// 签收.
  case arrival
  /// 差异处理, by the sender.
  case settlement
  /// 转库、轮换.
  case poolChange = "pool_change"
  /// 冻结.
  case freeze
  /// 解冻.
  case release
  /// 盘点表.
  case count
  /// 报损单.
  case writeOff = "write_off"
  /// 关账: no movement.
  case closing
  /// 冲销单: undoes one document wholly.
  case reversal
  /// 档案登记: registers or changes a site, item, norm, enterprise or setting; no movement.
  case registration
  /// 新纪元: the first document of a log after a restore; no movement.
  case epoch

  /// The letters that open the document number people see.
  public var prefix: String {
    switch self {
    case .opening: "QC"
    case .receipt, .donation: "RK"
    case .return: "GH"
    case .inspection: "ZJ"
    case .issue: "CK"
    case .dispatch: "DB"
    case .arrival: "QS"
    case .settlement: "CY"
    case .poolChange: "ZK"
    case .freeze: "DJ"
    case .release: "JD"
    case .count: "PD"
    case .writeOff: "BS"
    case .closing: "GZ"
    case .reversal: "CX"
    case .registration: "DA"
    case .epoch: "JY"
    }
  }

  /// Whether a reversal can undo such a document.
  public var isReversible: Bool {
    switch self {
    case .reversal, .closing, .registration, .epoch: false
    default: true
    }
  }
}
