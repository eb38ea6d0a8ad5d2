/** Nouns of what plans count, as the end of a longer name: for use in patterns. */
export const THINGS =
  '项目|工程|小区|网点|站点?|中心|基地|平台|线路|片区|园区|区块|标段|枢纽|集散地|集群|通道|企业|单位|主体|品牌|机构|市场|商圈|[床泊学]位|桩|柜|人才|景区|民宿|店|示范区|航线|街区|学校|医院|公园|仓|驿站|港|车间|厂|产业链|综合体';
