/// A norm entry as it was registered: one version of it, by whom and when.
public struct NormVersion: Hashable, Sendable {
  /// What was registered.
  public let entry: NormEntry
  /// The document.
  public let number: DocumentNumber
  /// Who registered it.
  public let operatorName: String

  /// A version from its document.
  public init(_ entry: NormEntry, number: DocumentNumber, operatorName: String) {
    self.entry = entry
    self.number = number
    self.operatorName = operatorName
  }
}

extension Sequence<NormVersion> {
  /// The versions that hold on a day, one an entry: the latest first day that has come; of two with
  /// the same first day the one registered later. The sequence is in the order of registration.
  public func inForce(on day: CalendarDay) -> [NormVersion] {
    var found: [String: NormVersion] = [:]
    for version in self where version.entry.validFrom <= day {
      let code = version.entry.record.code
      if let known = found[code], known.entry.validFrom > version.entry.validFrom { continue }
      found[code] = version
    }
    return found.values.sorted { $0.entry.record.code < $1.entry.record.code }
  }
}
