public import Reports
import Stockpile
import Storage

/// The registers of what the reserve rests on, and of who answers for it.
extension Session {
  /// What enterprises keep and make for us.
  public func agreementList() throws -> AgreementList {
    try store.read { reader in
      AgreementList(
        try reader.agreements(), enterprises: try reader.enterprises(),
        in: try Directory(reader), today: today)
    }
  }

  /// The product standards that give way to newer ones.
  public func standardList() throws -> StandardList {
    try store.read { reader in
      StandardList(
        try reader.records(.standard).map { try ProductStandard($0) }, items: try reader.items(),
        today: today)
    }
  }

  /// The response levels, and which is in force.
  public func responseLevels() throws -> ResponseLevelList {
    try store.read { reader in
      ResponseLevelList(
        try reader.records(.responseLevel).map { try ResponseLevel($0) },
        current: try reader.responseLevel(),
        reason: try reader.record(.setting, Setting.responseLevel.rawValue)?["reason"],
        authorities: try reader.authorities())
    }
  }

  /// Who may release what.
  public func authorityList() throws -> AuthorityList {
    try store.read { AuthorityList(try $0.authorities()) }
  }

  /// Who works with the program.
  public func operatorList() throws -> OperatorList {
    try store.read { reader in
      OperatorList(
        try reader.records(.operator).map { try Operator($0) }, in: try Directory(reader))
    }
  }

  /// Whom to call, everywhere or at an enterprise or site.
  public func contactList(of party: String? = nil) throws -> ContactList {
    try store.read { reader in
      ContactList(
        try reader.contacts(of: party), enterprises: try reader.enterprises(),
        tree: try reader.siteTree())
    }
  }
}

extension LedgerReader {
  func authorities() throws -> [Authority] {
    try records(.authority).map { try Authority($0) }
  }

  fileprivate func enterprises() throws -> [Enterprise] {
    try records(.enterprise).map { try Enterprise($0) }
  }
}
