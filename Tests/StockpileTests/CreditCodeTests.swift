import Stockpile
import Testing

struct CreditCodeTests {
  @Test(
    "A code with the right check character is accepted",
    arguments: [
      "91350100M000100Y43", "91520403MA6DEM001E", "12520403DEM0CDC017", "91520100MA6X0001AM",
      "91440104MA5X0004D7",
    ])
  func valid(_ text: String) {
    #expect(CreditCode(text)?.description == text)
  }

  @Test(
    "Anything else is not",
    arguments: [
      ("91350100M000100Y44", "wrong check character"), ("91350100M000100Y4", "17 characters"),
      ("91350100M000100Y430", "19 characters"), ("91350100I000100Y43", "I is not in the alphabet"),
      ("91350100m000100y43", "lower case"), ("9135O100M000100Y43", "the division is digits"),
      ("", "empty"), ("９1350100M000100Y43", "a wide digit"),
    ])
  func invalid(_ text: String, _ reason: Comment) {
    #expect(CreditCode(text) == nil, reason)
  }

  @Test("Exactly one check character fits", arguments: ["91350100M000100Y4", "91520403MA6DEM001"])
  func oneFits(_ start: String) {
    let fitting = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".filter { CreditCode(start + [$0]) != nil }
    #expect(fitting.count == 1)
  }

  @Test("Every character of the alphabet can be the check character")
  func allChecks() {
    // The 17th weight, 28, has no factor in common with 31: 31 stems give 31 check characters.
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    let found = alphabet.map { last in
      alphabet.filter { CreditCode("91350100M000100Y" + [last, $0]) != nil }
    }
    #expect(found.allSatisfy { $0.count == 1 })
    #expect(Set(found).count == 31)
  }

  @Test("One wrong character anywhere is found")
  func singleErrors() {
    let right = Array("91350100M000100Y43")
    for place in right.indices {
      for other in "0123456789ABCDEFGHJKLMNPQRTUWXY" where other != right[place] {
        var wrong = right
        wrong[place] = other
        #expect(CreditCode(String(wrong)) == nil, "\(String(wrong))")
      }
    }
  }
}
