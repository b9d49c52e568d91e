import Interchange
import Testing

struct SeedProblemTests {
  static let sites = """
    site_code,name_zh,level,site_type,parent_code
    D-1,中心,district,reserve_center,
    T-1,卫生院,township,township_hc,D-1
    V-1,卫生室,village,village_clinic,T-1

    """
  static let items = """
    item_code,name_zh,base_unit_zh,demand_driver,norm_village
    MASK,口罩,只,shift,7d
    KIT,应急箱,个,,

    """

  static let agreements = """
    agreement_code,enterprise,item,quantity,valid_from,valid_to
    A-1,E-1,MASK,500,2026-01-01,2026-12-31

    """
  static let levels = """
    response_level,name_zh,norm_multiplier,issue_reserve
    routine,常态,1.0,order

    """
  static let contacts = """
    contact_code,party,name,phones
    C-1,E-1,值班,0851-00000001

    """

  static func problems(_ files: [String: String]) -> [String] {
    do throws(SeedProblems) {
      _ = try SeedFolder.seeds { name throws(SeedFileFailure) in
        files[name].map { Array($0.utf8) }
      }
      return []
    } catch {
      return error.problems.map { "\($0.code) \($0.file):\($0.line)" }
    }
  }

  /// A fault in one file of a small folder that is otherwise right.
  struct Fault: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let expected: [String]
    var testDescription: String { expected.joined(separator: ", ") }
  }

  static let faults = [
    Fault(
      file: "sites.csv", text: sites + "V-2,卫生室,county,village_clinic,T-1\n",
      expected: ["invalid-value sites.csv:5"]),
    Fault(
      file: "sites.csv", text: sites + "V-1,又一个,village,village_clinic,T-1\n",
      expected: ["duplicate-code sites.csv:5"]),
    Fault(
      file: "sites.csv", text: sites + "V-2,卫生室,village,village_clinic,T-9\n",
      expected: ["not-a-tree sites.csv:5"]),
    Fault(
      file: "sites.csv", text: sites + "D-2,第二中心,district,reserve_center,\n",
      expected: ["not-a-tree sites.csv:5"]),
    Fault(
      file: "sites.csv", text: "site_code,name_zh,site_type\nD-1,中心,reserve_center\n",
      expected: ["missing-column sites.csv:1", "missing-column sites.csv:1"]),
    Fault(
      file: "sites.csv", text: sites + "V-2,\"卫生室,village\n",
      expected: ["open-quote sites.csv:5"]),
    Fault(
      file: "items.csv", text: items + "GLOVE,手套,,shift,7\n",
      expected: ["invalid-value items.csv:4", "invalid-norm items.csv:4"]),
    Fault(
      file: "items.csv", text: items + "GLOVE,手套,只,shfit,7d\n",
      expected: ["unknown-reference items.csv:4"]),
    Fault(
      file: "drivers.csv", text: "driver,name_zh,baseline_village\nshift,班次,2*\n",
      expected: ["invalid-norm drivers.csv:2"]),
    Fault(
      file: "drivers.csv", text: "driver,name_zh\nshift,班次\nShift,班次\n",
      expected: ["invalid-value drivers.csv:3"]),
    Fault(
      file: "kits.csv", text: "kit_code,component_code,qty\nKIT,MASK,0\nKIT,GOWN,1\nKIT,KIT,1\n",
      expected: [
        "invalid-value kits.csv:2", "invalid-value kits.csv:4", "unknown-reference kits.csv:3",
      ]),
    Fault(
      file: "enterprises.csv",
      text: "enterprise_code,name_zh,uscc,agreement_validity\n"
        + "E-1,厂,91350100M000100Y44,\nE-2,厂,,2026-12-31/2026-01-01\nE-3,厂,,2026-12-31\n",
      expected: [
        "invalid-value enterprises.csv:2", "invalid-value enterprises.csv:3",
        "invalid-value enterprises.csv:4",
      ]),
    Fault(
      file: "agreements.csv",
      text: agreements + "A-2,E-9,MASK,5,2026-01-01,2026-12-31\n"
        + "A-3,E-1,GOWN,5,2026-01-01,2026-12-31\nA-4,E-1,MASK,5,2026-12-31,2026-01-01\n"
        + "A-5,E-1,MASK,0,2026-01-01,2026-12-31\n",
      expected: [
        "invalid-value agreements.csv:5", "invalid-value agreements.csv:6",
        "unknown-reference agreements.csv:3", "unknown-reference agreements.csv:4",
      ]),
    Fault(
      file: "standards.csv",
      text: "old,new,effective\nGB 1-2009,GB 1-2023,12-01\nGB 2,ＧＢ　2,2026-12-01\n",
      expected: ["invalid-value standards.csv:2", "invalid-value standards.csv:3"]),
    Fault(
      file: "response_levels.csv", text: levels + "iii,Ⅲ级,1.5,mayor\nii,Ⅱ级,0,order\n",
      expected: ["invalid-value response_levels.csv:4", "unknown-reference response_levels.csv:3"]),
    Fault(
      file: "authorities.csv", text: "authority,name_zh,rank,releases_reserve\ncdc,疾控,high,yes\n",
      expected: ["invalid-value authorities.csv:2"]),
    Fault(
      file: "contacts.csv",
      text: contacts + "C-2,E-9,值班,1\nC-1,E-1,值班,1\nC-3,V-1,值班,电话\nC-4,E-1,,1\n",
      expected: [
        "unknown-reference contacts.csv:3", "duplicate-code contacts.csv:4",
        "invalid-value contacts.csv:5", "invalid-value contacts.csv:6",
      ]),
  ]

  static let folder = [
    "sites.csv": sites, "items.csv": items,
    "drivers.csv": "driver,name_zh,baseline_village\nshift,班次,1\n",
    "kits.csv": "kit_code,component_code,qty\nKIT,MASK,4\n",
    "enterprises.csv": "enterprise_code,name_zh\nE-1,厂\n", "agreements.csv": agreements,
    "standards.csv": "old,new,effective\nGB 1-2009,GB 1-2023,2025-12-01\n",
    "authorities.csv": "authority,name_zh,rank,releases_reserve\ncdc,疾控,2,Y\n",
    "response_levels.csv": levels, "contacts.csv": contacts,
  ]

  @Test("The small folder is right")
  func right() {
    #expect(Self.problems(Self.folder) == [])
  }

  @Test("A fault is found with file and line", arguments: faults)
  func found(_ fault: Fault) {
    var files = Self.folder
    files[fault.file] = fault.text
    #expect(Self.problems(files) == fault.expected)
  }

  @Test("The faults of all files are reported together, file by file")
  func together() {
    var files = Self.folder
    for fault in Self.faults { files[fault.file] = fault.text }
    let found = Set(Self.problems(files).compactMap { $0.split(separator: " ").last })
    #expect(found.count > 5)
    for name in Self.folder.keys { #expect(found.contains { $0.hasPrefix(name) }, "\(name)") }
  }

  @Test("Any file but the sites may be absent", arguments: folder.keys.sorted())
  func optional(_ name: String) {
    var files = Self.folder
    files[name] = nil
    #expect(Self.problems(files) == (name == "sites.csv" ? ["missing-file sites.csv:0"] : []))
  }

  @Test("A file the system cannot read is a problem of its own")
  func unreadable() throws {
    let problems = try #require(throws: SeedProblems.self) {
      try SeedFolder.seeds { name throws(SeedFileFailure) in
        if name == "items.csv" { throw SeedFileFailure(systemError: 13) }
        return Self.folder[name].map { Array($0.utf8) }
      }
    }
    #expect(problems.problems.map(\.kind) == [.unreadableFile(systemError: 13)])
  }

  @Test("Messages name file, line, entry and field in both languages")
  func messages() throws {
    var files = Self.folder
    files["sites.csv"] = Self.sites + "V-2,卫生室,county,village_clinic,T-1\n"
    let problems = try #require(throws: SeedProblems.self) {
      try SeedFolder.seeds { name throws(SeedFileFailure) in files[name].map { Array($0.utf8) } }
    }
    #expect(
      problems.messages(chinese: true) == [
        "sites.csv 第 5 行：V-2 的 level 为 \"county\"，应为 district, township, village [invalid-value]"
      ])
    #expect(
      problems.messages(chinese: false) == [
        "sites.csv line 5: level of V-2 is \"county\", expected district, township, village "
          + "[invalid-value]"
      ])
  }
}
