@echo off
rem The autograder on Windows. Builds what it needs with Maven on first use and when a source has changed.
rem Exit codes are the program's own (see --help); 3 if Java or Maven is missing or the build fails.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "TARGET=%ROOT%\grading\autograder\target"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo grade: Java is missing: install a JDK, 17 or newer, and put its bin folder on the PATH>&2
  exit /b 3
)
rem The exit code is the version: Java 8 says 1.8, and what cannot be read is 0.
powershell -NoProfile -Command ^
  "$v = & $env:JAVA -version 2>&1 | Out-String;" ^
  "if ($v -match 'version .(\d+)') { exit [int]$Matches[1] }; exit 0"
if %ERRORLEVEL% LSS 17 (
  echo grade: "%JAVA%" is older than Java 17, but 17 or newer is needed: set JAVA_HOME to such a JDK>&2
  exit /b 3
)

rem Fresh: the stamp is there, so is everything on the class path, and no source or POM is newer than it.
powershell -NoProfile -Command ^
  "$s = Get-Item -LiteralPath $env:TARGET\grade.stamp -ErrorAction SilentlyContinue;" ^
  "if (-not $s -or -not (Test-Path -LiteralPath $env:TARGET\classpath.txt)) { exit 1 };" ^
  "if (-not (Test-Path -LiteralPath $env:TARGET\classes)) { exit 1 };" ^
  "if (-not (Test-Path -LiteralPath $env:ROOT\engine\testkit\target\classes)) { exit 1 };" ^
  "foreach ($e in (Get-Content -LiteralPath $env:TARGET\classpath.txt) -split ';') { if (-not (Test-Path -LiteralPath $e)) { exit 1 } };" ^
  "$m = 'engine\core','engine\kernel','engine\replay','engine\reference','engine\testkit','grading\scenarios','grading\hidden-tests','grading\worker','grading\autograder';" ^
  "$d = $m | ForEach-Object { (Join-Path $env:ROOT $_) + '\src\main' } | Where-Object { Test-Path -LiteralPath $_ };" ^
  "$p = ($m + '.','engine','grading') | ForEach-Object { Get-Item -LiteralPath ((Join-Path $env:ROOT $_) + '\pom.xml') };" ^
  "$n = @(Get-ChildItem -LiteralPath $d -Recurse) + @($p) | Where-Object { $_.LastWriteTime -gt $s.LastWriteTime } | Select-Object -First 1;" ^
  "if ($n) { exit 1 }; exit 0"
if not errorlevel 1 goto start

where mvn >nul 2>&1
if errorlevel 1 (
  echo grade: Maven is missing: install Maven 3.8.7 or newer and put its bin folder on the PATH>&2
  exit /b 3
)
if exist "%TARGET%\grade.stamp" (
  echo grade: building the autograder again, because its sources have changed ...>&2
) else (
  echo grade: building the autograder, first use, about 2 minutes ...>&2
)
if not exist "%TARGET%" mkdir "%TARGET%"
rem The stamp is as old as the beginning of the build: what changes meanwhile is newer.
type nul >"%TARGET%\grade.started"
pushd "%ROOT%"
call mvn -B -q -ntp -pl grading/autograder -am -DskipTests process-classes >"%TARGET%\grade-build.log" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  type "%TARGET%\grade-build.log" >&2
  echo grade: the build failed; all of its output is in "%TARGET%\grade-build.log">&2
  exit /b 3
)
move /y "%TARGET%\grade.started" "%TARGET%\grade.stamp" >nul

:start
rem Read by FOR, because SET /P stops after 1023 characters.
for /f "usebackq delims=" %%L in ("%TARGET%\classpath.txt") do set "BEHIND=%%L"
rem An argument file, because the command line is limited to 8191 characters.
(echo -cp&echo "%TARGET:\=/%/classes;%BEHIND:\=/%")>"%TARGET%\grade.args"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Djdk.console=java.base "-Ddstream.home=%ROOT%" ^
  "@%TARGET%\grade.args" io.dstreamlabs.autograder.Main %*
exit /b %ERRORLEVEL%
