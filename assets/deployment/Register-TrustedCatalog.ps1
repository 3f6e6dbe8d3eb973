<#
.SYNOPSIS
  把放有 manifest.xml 的共享文件夹登记为受信任的加载项目录；-Remove 取消登记。
  Registers the shared folder with manifest.xml as a trusted catalogue of Office add-ins; -Remove takes it out.
.EXAMPLE
  .\Register-TrustedCatalog.ps1 -Share '\\server\addins'
.EXAMPLE
  .\Register-TrustedCatalog.ps1 -Remove
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [string] $Share = '{{share}}',
  [switch] $Remove,
  # 同时清除 Office 缓存的旧清单（更新版本之后用）。
  [switch] $ClearCache
)
$ErrorActionPreference = 'Stop'
$key = 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\{{{catalogId}}}'

if ($ClearCache) {
  $cache = Join-Path $env:LOCALAPPDATA 'Microsoft\Office\16.0\Wef'
  if (Test-Path $cache) { Get-ChildItem $cache | Remove-Item -Recurse -Force -Confirm:$false }
}
if ($Remove) {
  if (Test-Path $key) { Remove-Item $key -Recurse }
  Write-Host '已取消登记。重新打开 Excel 后生效。'
  return
}
if ($Share -notmatch '^\\\\[^\\]+\\[^\\]+') { throw "共享文件夹要写成 \\服务器\文件夹：$Share" }
if (-not (Test-Path (Join-Path $Share 'manifest.xml'))) { throw "$Share 里没有 manifest.xml，请先把它复制过去。" }
New-Item -Path $key -Force | Out-Null
New-ItemProperty -Path $key -Name Id -Value '{{{catalogId}}}' -PropertyType String -Force | Out-Null
New-ItemProperty -Path $key -Name Url -Value $Share -PropertyType String -Force | Out-Null
New-ItemProperty -Path $key -Name Flags -Value 1 -PropertyType DWord -Force | Out-Null
Write-Host "已登记 $Share。重新打开 Excel：插入 → 我的加载项 → 共享文件夹。"
