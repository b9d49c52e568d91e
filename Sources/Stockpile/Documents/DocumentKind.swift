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
  /// 调用申请: a site asks for goods; no movement.
  case callUpRequest = "call_up_request"
  /// 审批: says what of a request is granted, or no; no movement.
  case approval
  /// 调用令: sets aside at one source what was approved.
  case callUpOrder = "call_up_order"
  /// 换批: other lots than those set aside for an order.
  case repick
  /// 结令: what an order no longer needs goes back on the shelf.
  case orderClosing = "order_closing"
  /// 采购订单: bought and not yet received; no movement.
  case purchase
  /// 企业调用: an enterprise is called on; no movement.
  case callOut = "call_out"
  /// 缺货登记: somebody wanted goods for use and there were none; no movement.
  case unmet
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
    case .callUpRequest: "SQ"
    case .approval: "SP"
    case .callUpOrder: "DY"
    case .repick: "HP"
    case .orderClosing: "JL"
    case .purchase: "CG"
    case .callOut: "QD"
    case .unmet: "QH"
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

  /// Whether such a document moves nothing.
  public var movesNothing: Bool {
    switch self {
    case .closing, .registration, .epoch, .callUpRequest, .approval, .purchase, .callOut, .unmet:
      true
    default: false
    }
  }

  /// Whether such a document lists what is wanted, without lots.
  public var listsOrders: Bool {
    switch self {
    case .callUpRequest, .approval, .purchase, .callOut, .unmet: true
    default: false
    }
  }
}
