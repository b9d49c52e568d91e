extension SupplyChoice {
  /// What a forecast does that follows the tool here, Chinese and English.
  public var toolInWords: (zh: String, en: String) {
    switch self {
    case .contactTests:
      ("每周都用第一周的密接检测数", "contact tests of week one are repeated in every week")
    case .reusables:
      ("可重复使用物品每周每人计一件", "reusable items are charged one per head every week")
    case .cleaners:
      ("每床保洁员按工时表的十倍计", "cleaners per bed are ten times the table of hours")
    case .screenedDays:
      ("筛查用品按轻型和普通型病例整个隔离期计", "screening supplies are for the whole isolation")
    case .isolationWeeks:
      ("隔离期用品全部计入检测当周", "isolation supplies all fall in the week of the test")
    case .manualKits:
      ("手工试剂盒可用数按100减损耗计", "a manual kit serves 100 less the loss, whatever its size")
    case .drugWeeks:
      (
        "药品按病例表全部周次、病例取整计",
        "drugs are for all weeks of the case table, cases rounded"
      )
    case .staffMix:
      ("每床人员按整个计划期的病床构成计", "staff per bed follow the bed mix of the whole plan")
    case .roundingUp:
      ("向上取整不留容差", "whole numbers are rounded up without tolerance")
    case .firstWeeks:
      (
        "病例表开头不足一个住院期的周没有病人",
        "the first weeks of the case table, up to a stay, have no patients"
      )
    }
  }

  /// What a forecast does that corrects the tool here, Chinese and English.
  public var correctedInWords: (zh: String, en: String) {
    switch self {
    case .contactTests:
      ("每周检测当周病例的密接", "each week tests the contacts of its own cases")
    case .reusables:
      (
        "可重复使用物品新增人员每人一件，其余按更换率计",
        "reusable items: one per added head, then the rate of replacement"
      )
    case .cleaners:
      ("每床保洁员按工时表计", "cleaners per bed follow the table of hours")
    case .screenedDays:
      (
        "筛查用品按每名受筛者（含阴性）一天计",
        "screening supplies are one day for each person screened, negatives included"
      )
    case .isolationWeeks:
      ("隔离用品按各周在隔离人数计", "isolation supplies follow the cases isolated in each week")
    case .manualKits:
      ("手工试剂盒可用数按其规格减损耗计", "a manual kit serves its size less the loss")
    case .drugWeeks:
      ("药品只按计划周次计，病例不取整", "drugs are for the planned weeks, cases not rounded")
    case .staffMix:
      ("每床人员按各周的病床构成计", "staff per bed follow the bed mix of each week")
    case .roundingUp:
      ("向上取整容许十亿分之一的误差", "rounding up allows for one billionth")
    case .firstWeeks:
      ("病例表之前的周视为没有病例", "weeks before the case table have no cases")
    }
  }
}
