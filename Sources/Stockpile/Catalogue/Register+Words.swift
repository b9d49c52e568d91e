extension Register {
  /// What people call one entry, in Chinese and English, and several in English.
  public var words: (zh: String, en: String, plural: String) {
    switch self {
    case .site: ("单位", "site", "sites")
    case .item: ("物资", "item", "items")
    case .enterprise: ("企业", "enterprise", "enterprises")
    case .driver: ("消耗驱动因素", "demand driver", "demand drivers")
    case .kit: ("急救包组成", "kit component", "kit components")
    case .setting: ("设置", "setting", "settings")
    case .norm: ("储备定额", "reserve norm", "reserve norms")
    case .operator: ("操作人员", "operator", "operators")
    case .authority: ("审批权限", "authority", "authorities")
    case .responseLevel: ("响应级别", "response level", "response levels")
    case .agreement: ("储备协议", "agreement", "agreements")
    case .standard: ("产品标准", "product standard", "product standards")
    case .parameter: ("规划参数", "planning parameter", "planning parameters")
    case .plan: ("存档的补充计划", "plan on record", "plans on record")
    case .planApproval: ("补充计划核定", "approval of a plan", "approvals of plans")
    }
  }
}
