/// What one kit (急救包、应急箱) holds of one item. A kit's contents are all its components.
public struct KitComponent: Hashable, Sendable {
  /// The item that is the kit.
  public let kit: ItemCode
  /// The item inside it.
  public let component: ItemCode
  /// Base units of the component in one kit.
  public let quantity: Quantity
  /// The register's entry.
  public let record: Record

  /// The component of a register entry; throws a `RecordProblem` naming the field at fault.
  public init(_ record: Record) throws(RecordProblem) {
    self.kit = try Self.item("kit_code", of: record)
    self.component = try Self.item("component_code", of: record)
    guard record.code == Self.code(kit: kit.description, component: component.description) else {
      throw RecordProblem(
        register: record.register, code: record.code, field: "code", value: record.code,
        expected: Self.code(kit: kit.description, component: component.description))
    }
    guard component != kit else {
      throw record.problem("component_code", expected: "an item other than the kit")
    }
    guard let quantity = Quantity(try record.count("qty")) else {
      throw record.problem("qty", expected: "1–\(Quantity.largest) base units")
    }
    self.quantity = quantity
    self.record = record
  }

  /// The code of the register entry, such as `KT0101.PP0101`.
  public static func code(kit: String, component: String) -> String { "\(kit).\(component)" }

  private static func item(_ field: String, of record: Record) throws(RecordProblem) -> ItemCode {
    guard let code = ItemCode(try record.text(field)) else {
      throw record.problem(field, expected: "an item code")
    }
    return code
  }
}
