/** Units that figures may carry, written as GB 3100/GB 3101 and the standards themselves write them. */
export const UNITS = [
  // concentration and content
  'mg/L', 'μg/L', 'ng/L', 'pg TEQ/L', 'g/L', 'mg/m³', 'μg/m³', 'g/m³', 'ng TEQ/m³', 'mg/kg', 'mg/g', 'μmol/mol', '×10⁻⁶', '%', '‰', '%满量程',
  // rates, loads and specific amounts
  'kg/h', 'g/kWh', 'mg/km', 'g/m²', 't/h', 't/d', 'm³/h', 'kg/(hm²·d)', 'm³/(m²·d)', 'L/(m²·h)', 'm³/t', 'm³/kL', 't/t', 'kg/t', 'L/m²', 'm³/m²', 'm³/头', 'm³/百只', 'm³/(百头·d)', 'm³/(千只·d)', 'm³/kg', 'm²/g', 'kW·h/kg', 'MJ/t', 'min/t',
  // biology, optics, sound, radiation, fields
  '个/L', '个/10L', '个/100 mL', 'MPN/L', 'MPN/100 mL', 'CFU/mL', 'NTU', '稀释倍数', '铂钴色度单位', '级', 'm⁻¹', 'dB', 'dB(A)', 'dB/m', 'Bq/L', 'mSv/a', 'V/m', 'μT', 'W/m²',
  // dimensions, time, state
  'm', 'mm', 'μm', 'm²', 'm³', 't', 's', 'min', 'h', 'd', '年', 'm/s', 'cm/s', 'm/h', 'm/min', 'h⁻¹', '℃', 'Pa', 'kPa', 'MPa', 'N/mm²',
  // money
  '元/m³', '元/t', '元/kg', '美元/m³', '万美元/项目',
  '无量纲',
] as const;

export type Unit = (typeof UNITS)[number];
