import Stockpile
import Testing

struct ContactTests {
  @Test("A contact has somebody to ask for and a number to ring")
  func right() throws {
    let contact = try Contact(
      code: "CT-01", party: "ENT-02", name: "值班室", phones: ["0851-00000001", "+86 851 1"],
      duty: "24h")
    #expect(contact.phones.count == 2 && contact.duty == "24h")
  }

  @Test(
    "What makes no contact is refused by the field",
    arguments: [
      ("ct-1", "ENT-02", "值班室", ["1"], "", "contact_code"),
      ("CT-1", "企业", "值班室", ["1"], "", "party"), ("CT-1", "ENT-02", "", ["1"], "", "name"),
      ("CT-1", "ENT-02", "值班室", [], "", "phones"), ("CT-1", "ENT-02", "值班室", [""], "", "phones"),
      ("CT-1", "ENT-02", "值班室", ["0851;1"], "", "phones"),
      ("CT-1", "ENT-02", "值班\u{202E}室", ["1"], "", "name"),
      ("CT-1", "ENT-02", "值班室", ["1"], "\u{7}", "duty"),
    ])
  func problems(
    _ code: String, _ party: String, _ name: String, _ phones: [String], _ duty: String,
    _ field: String
  ) throws {
    let problem = try #require(throws: ContactProblem.self) {
      try Contact(code: code, party: party, name: name, phones: phones, duty: duty)
    }
    #expect(problem.field == field)
  }
}
